package bank.depository.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.TestDatabase;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.Colleagues;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What one proposes another decides, once. */
@QuarkusTest
class TwoPeopleTest {

  private static final Map<ApprovalState, Set<ApprovalState>> STEPS =
      Map.of(
          ApprovalState.PENDING,
          Set.of(
              ApprovalState.APPROVED,
              ApprovalState.REJECTED,
              ApprovalState.WITHDRAWN,
              ApprovalState.EXPIRED),
          ApprovalState.APPROVED,
          Set.of(),
          ApprovalState.REJECTED,
          Set.of(),
          ApprovalState.WITHDRAWN,
          Set.of(),
          ApprovalState.EXPIRED,
          Set.of());

  @Inject Colleagues colleagues;
  @Inject ApprovalDesk desk;
  @Inject DecideApproval decide;
  @Inject WithdrawApproval withdraw;
  @Inject ApprovalQueries queries;
  @Inject CountedAct act;
  @Inject ExpireApprovalsJob expireApprovals;

  private SignedInStaff maker;
  private SignedInStaff checker;
  private int doneBefore;

  @BeforeEach
  void meet() {
    maker = colleagues.with(Permission.APPROVAL, Permission.ADMISSION).staff();
    checker = colleagues.with(Permission.APPROVAL).staff();
    doneBefore = act.done();
  }

  @Test
  void statesStepAsWritten() {
    for (ApprovalState state : ApprovalState.values()) {
      assertEquals(STEPS.get(state), state.next(), state.name());
    }
  }

  @Test
  @Requirement(value = "OPS-04", says = "every critical act needs two people")
  void aSecondPersonsApprovalDoesTheActOnce() {
    ApprovalId id = propose(false);

    assertEquals(ApprovalState.APPROVED, decide(checker, id, DecideApproval.Decision.APPROVE));

    assertEquals(doneBefore + 1, act.done());
    assertEquals(checker.id(), view(id).checker().orElseThrow());
    assertRefused(
        ErrorCode.APPROVAL_DECIDED, () -> decide(checker, id, DecideApproval.Decision.APPROVE));
    assertEquals(doneBefore + 1, act.done());
  }

  @Test
  @Requirement(value = "ADM-03", says = "review and approval are done by two different people")
  void whoProposedItNeverDecidesIt() {
    ApprovalId id = propose(false);

    assertRefused(
        ErrorCode.APPROVAL_BY_ITS_MAKER, () -> decide(maker, id, DecideApproval.Decision.APPROVE));
    assertRefused(
        ErrorCode.APPROVAL_BY_ITS_MAKER, () -> decide(maker, id, DecideApproval.Decision.REJECT));

    assertEquals(ApprovalState.PENDING, view(id).state());
    assertEquals(doneBefore, act.done());
  }

  @Test
  void theDatabaseKnowsNoMakerWhoIsChecker() {
    ApprovalId id = propose(false);

    SQLException refused =
        assertThrows(
            SQLException.class,
            () ->
                asOwner(
                    "update depository.pending_approval set state = 'APPROVED', checker = maker,"
                        + " decided_at = now() where approval_id = '"
                        + id
                        + "'"));

    assertTrue(String.valueOf(refused.getMessage()).contains("maker_is_not_checker"));
  }

  @Test
  void whatIsProposedNeverChanges() {
    ApprovalId id = propose(false);

    for (String change :
        List.of(
            "payload = '{}', payload_sha256 = sha256('{}')",
            "maker = " + checker.id(),
            "kind = 'OTHER_ACT'")) {
      assertThrows(
          SQLException.class,
          () ->
              asOwner(
                  "update depository.pending_approval set "
                      + change
                      + " where approval_id = '"
                      + id
                      + "'"),
          change);
    }
    assertThrows(SQLException.class, () -> asOwner("delete from depository.pending_approval"));
  }

  @Test
  void whoLacksThePermissionDoesNotDecide() {
    ApprovalId id = propose(false);
    SignedInStaff other = colleagues.with(Permission.SERVICE).staff();

    assertRefused(
        ErrorCode.STAFF_PERMISSION_MISSING,
        () -> decide(other, id, DecideApproval.Decision.APPROVE));
  }

  @Test
  void whoWasShownSomethingElseDoesNotDecide() {
    ApprovalId id = propose(false);

    assertRefused(
        ErrorCode.APPROVAL_CHANGED,
        () ->
            asStaff(
                () ->
                    decide.handle(
                        checker,
                        new DecideApproval.Command(
                            id, "0".repeat(64), DecideApproval.Decision.APPROVE, ""))));
    assertEquals(doneBefore, act.done());
  }

  @Test
  void aRejectedProposalIsGivenUp() {
    ApprovalId id = propose(false);
    int before = act.givenUp();

    assertEquals(ApprovalState.REJECTED, decide(checker, id, DecideApproval.Decision.REJECT));

    assertEquals(before + 1, act.givenUp());
    assertEquals(doneBefore, act.done());
  }

  @Test
  void anActThatRefusesLeavesTheProposalOpen() {
    ApprovalId id = propose(true);

    assertRefused(
        ErrorCode.FIELD_INVALID, () -> decide(checker, id, DecideApproval.Decision.APPROVE));

    assertEquals(ApprovalState.PENDING, view(id).state());
  }

  @Test
  void onlyTheMakerWithdraws() {
    ApprovalId id = propose(false);

    assertRefused(
        ErrorCode.APPROVAL_OF_ANOTHER,
        () -> DatabaseRole.STAFF.run(() -> withdraw.handle(checker, id)));
    DatabaseRole.STAFF.run(() -> withdraw.handle(maker, id));

    assertEquals(ApprovalState.WITHDRAWN, view(id).state());
    assertRefused(
        ErrorCode.APPROVAL_DECIDED, () -> decide(checker, id, DecideApproval.Decision.APPROVE));
  }

  @Test
  void aDecisionThatComesTooLateFindsItExpired() throws SQLException {
    ApprovalId id = propose(false);
    asOwner(
        "alter table depository.pending_approval disable trigger user",
        "update depository.pending_approval set made_at = made_at - interval '7 days',"
            + " expires_at = expires_at - interval '7 days' where approval_id = '"
            + id
            + "'",
        "alter table depository.pending_approval enable trigger user");

    assertEquals(ApprovalState.EXPIRED, decide(checker, id, DecideApproval.Decision.APPROVE));

    assertEquals(doneBefore, act.done());
    assertEquals(ApprovalState.EXPIRED, view(id).state());
  }

  @Test
  void whatNobodyDecidedEndsByItself() throws SQLException {
    ApprovalId over = propose(false);
    ApprovalId waiting = propose(false);
    asOwner(
        "alter table depository.pending_approval disable trigger user",
        "update depository.pending_approval set made_at = made_at - interval '7 days',"
            + " expires_at = expires_at - interval '7 days' where approval_id = '"
            + over
            + "'",
        "alter table depository.pending_approval enable trigger user");

    expireApprovals.run();

    assertEquals(ApprovalState.EXPIRED, view(over).state());
    assertEquals(ApprovalState.PENDING, view(waiting).state());
  }

  @Test
  void theSameIsProposedOnceAtATime() {
    String object = "test:" + UUID.randomUUID();
    propose(object, false);

    assertRefused(ErrorCode.APPROVAL_PENDING_ALREADY, () -> propose(object, false));
  }

  @Test
  @Requirement(value = "OPS-04", says = "every critical act needs two people")
  void manyCheckersAtOnceDoItOnce() throws Exception {
    ApprovalId id = propose(false);
    List<SignedInStaff> checkers =
        List.of(
            checker,
            colleagues.with(Permission.APPROVAL).staff(),
            colleagues.with(Permission.APPROVAL).staff(),
            colleagues.with(Permission.APPROVAL).staff());
    CyclicBarrier together = new CyclicBarrier(checkers.size());
    ExecutorService pool = Executors.newFixedThreadPool(checkers.size());

    List<Callable<String>> tries =
        checkers.stream()
            .<Callable<String>>map(
                who ->
                    () -> {
                      together.await();
                      return inRequest(() -> outcome(who, id));
                    })
            .toList();
    List<Future<String>> outcomes = pool.invokeAll(tries);
    pool.shutdown();

    int approved = 0;
    for (Future<String> outcome : outcomes) {
      if (outcome.get().equals("APPROVED")) {
        approved++;
      } else {
        assertEquals("APPROVAL_DECIDED", outcome.get());
      }
    }
    assertEquals(1, approved);
    assertEquals(doneBefore + 1, act.done());
  }

  private String outcome(SignedInStaff who, ApprovalId id) {
    try {
      return decide(who, id, DecideApproval.Decision.APPROVE).name();
    } catch (Refusal refusal) {
      return refusal.code().name();
    }
  }

  private static String inRequest(Supplier<String> work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      return work.get();
    } finally {
      request.terminate();
    }
  }

  private ApprovalId propose(boolean refuse) {
    return propose("test:" + UUID.randomUUID(), refuse);
  }

  private ApprovalId propose(String object, boolean refuse) {
    return asStaff(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        desk.submit(
                            maker,
                            new ApprovalDesk.Proposal(
                                CountedAct.KIND, object, new CountedAct.Payload("w", refuse)))));
  }

  private ApprovalState decide(SignedInStaff who, ApprovalId id, DecideApproval.Decision decision) {
    String shown = view(id).payloadSha256();
    return asStaff(
            () -> decide.handle(who, new DecideApproval.Command(id, shown, decision, "read it")))
        .state();
  }

  private ApprovalQueries.View view(ApprovalId id) {
    return asStaff(() -> queries.handle(id));
  }

  private static <T> T asStaff(Supplier<T> work) {
    return DatabaseRole.STAFF.call(work);
  }

  private static void assertRefused(ErrorCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).code());
  }

  private static void asOwner(String... statements) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("depository.db.url"),
                "depository_owner",
                settings.get("depository.db.owner.password"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
