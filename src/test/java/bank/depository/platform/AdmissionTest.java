package bank.depository.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.approval.ApprovalId;
import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.DecideApproval;
import bank.depository.identity.CreditCode;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.TransferKind;
import bank.depository.ledger.TransferRules;
import bank.depository.order.OrderType;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.Colleagues;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Admission, states and the scope of a platform, by the use cases. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class AdmissionTest {

  @TestHTTPResource("/")
  URI service;

  @Inject AdmittedPlatforms platforms;
  @Inject Colleagues colleagues;
  @Inject ListOnBlacklist blacklist;
  @Inject RegisterApplication register;
  @Inject RecordFinding findings;
  @Inject RegisterKey registerKey;
  @Inject ProveKey proveKey;
  @Inject PlatformKeys keys;
  @Inject SubmitAdmission submit;
  @Inject AdmissionQueries queries;
  @Inject ApprovalQueries approvals;
  @Inject DecideApproval decide;
  @Inject PlatformStates states;
  @Inject PlatformProfiles profiles;
  @Inject ContractTerms contracts;
  @Inject ProposeStateChange stateChanges;
  @Inject EntityManager entityManager;

  @Test
  @Requirement(
      value = "ADM-04",
      says = "the blacklist of institutions and persons is checked on application")
  void whoStandsOnTheBlacklistIsNotSubmitted() {
    SignedInStaff maker = colleagues.with(Permission.ADMISSION).staff();
    listName(maker, "黑 平台甲");

    PlatformId id = platforms.apply(maker, Environment.SANDBOX, "黑平台甲");

    BlacklistCheck check = asStaff(() -> queries.handle(id)).checks().get(0);
    assertEquals(BlacklistCheck.Moment.APPLICATION, check.moment());
    assertEquals(1, check.hits());
    assertEquals(3, check.subjects());
  }

  @Test
  void whoIsLedByAListedPersonIsFoundToo() {
    SignedInStaff maker = colleagues.with(Permission.ADMISSION).staff();
    listName(maker, "郑列名");

    PlatformId id =
        asStaff(
            () ->
                register.handle(
                    maker,
                    new RegisterApplication.Command(
                        "白平台乙",
                        new CreditCode(CreditCodes.next()),
                        Environment.SANDBOX,
                        List.of(new Principal(Principal.Role.LEGAL_REPRESENTATIVE, "郑列名")),
                        List.of(new ReturnHost("platform.example")))));

    assertEquals(1, asStaff(() -> queries.handle(id)).checks().get(0).hits());
  }

  @Test
  @Requirement(
      value = "ADM-04",
      says = "the blacklist of institutions and persons is checked again at approval")
  void whoIsListedInBetweenIsNotAdmitted() {
    AdmittedPlatforms.Admitted applying = platforms.applying(Environment.SANDBOX);
    ApprovalId approval = asStaff(() -> submit.handle(applying.maker(), applying.id()));
    listName(applying.maker(), asStaff(() -> queries.handle(applying.id())).name());

    assertRefused(ErrorCode.PLATFORM_BLACKLISTED, () -> approve(applying.checker(), approval));

    assertEquals(PlatformState.IN_REVIEW, state(applying.id()));
  }

  @Test
  @Requirement(value = "ADM-05", says = "no service before the contract is in force")
  void theContractComesIntoForceByTheApproval() {
    AdmittedPlatforms.Admitted applying = platforms.applying(Environment.SANDBOX);
    assertTrue(fee(applying.id()).isEmpty());
    assertRefused(
        ErrorCode.PLATFORM_STATE_FORBIDS, () -> require(applying.id(), OrderType.DEPOSIT));

    AdmittedPlatforms.Admitted admitted = platforms.testing(Environment.SANDBOX);

    assertEquals(Money.ofFen(200), fee(admitted.id()).orElseThrow().flat());
    assertRefused(
        ErrorCode.PLATFORM_STATE_FORBIDS, () -> require(admitted.id(), OrderType.DEPOSIT));
  }

  @Test
  void aSuspendedPlatformRunsOff() {
    AdmittedPlatforms.Admitted live = platforms.live(Environment.SANDBOX);
    require(live.id(), OrderType.BID);

    platforms.become(live, PlatformState.SUSPENDED);

    assertRefused(ErrorCode.PLATFORM_STATE_FORBIDS, () -> require(live.id(), OrderType.BID));
    assertRefused(
        ErrorCode.PLATFORM_STATE_FORBIDS, () -> require(live.id(), OrderType.SUB_ACCOUNT_OPENING));
    for (OrderType type :
        List.of(OrderType.REPAYMENT, OrderType.BID_CANCELLATION, OrderType.WITHDRAWAL)) {
      require(live.id(), type);
    }
    platforms.become(live, PlatformState.LIVE);
    require(live.id(), OrderType.BID);
  }

  @Test
  @Requirement(
      value = "ACC-01",
      says = "each platform has one summary account, opened at admission and run by the bank")
  void theAdmissionOpensOneSummaryAccountThatNoPlatformCanMove() {
    AdmittedPlatforms.Admitted applying = platforms.applying(Environment.SANDBOX);
    ApprovalId approval = asStaff(() -> submit.handle(applying.maker(), applying.id()));
    assertEquals(0, summaryAccounts(applying.id()));

    approve(applying.checker(), approval);

    assertEquals(1, summaryAccounts(applying.id()));
    Set<String> moving = instructionsThatMoveTheSummaryAccount();
    assertTrue(moving.contains("DEPOSIT_SETTLEMENT"), moving.toString());
    for (PlatformState state : PlatformState.values()) {
      state.instructions().forEach(type -> assertFalse(moving.contains(type.name()), type.name()));
    }
  }

  private int summaryAccounts(PlatformId id) {
    return DatabaseRole.STAFF.call(
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () ->
                        entityManager
                            .createNativeQuery(
                                "select account_id from ledger.account"
                                    + " where kind = 'SUMMARY' and platform_id = :platform")
                            .setParameter("platform", id.value())
                            .getResultList()
                            .size()));
  }

  private static Set<String> instructionsThatMoveTheSummaryAccount() {
    Set<String> ofSummary =
        Arrays.stream(TransferKind.values())
            .filter(
                kind -> kind.debit() == AccountKind.SUMMARY || kind.credit() == AccountKind.SUMMARY)
            .map(Enum::name)
            .collect(Collectors.toSet());
    return TransferRules.all().stream()
        .filter(rule -> ofSummary.contains(rule.what()))
        .map(rule -> rule.kind().name())
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(ChecklistItem.class)
  void oneItemThatIsNotMetHoldsUpTheAdmission(ChecklistItem item) {
    AdmittedPlatforms.Admitted applying = platforms.applying(Environment.SANDBOX);
    find(applying, item, Finding.Verdict.NOT_MET);

    assertRefused(
        ErrorCode.ADMISSION_INCOMPLETE,
        () -> asStaff(() -> submit.handle(applying.maker(), applying.id())));

    find(applying, item, Finding.Verdict.MET);
    asStaff(() -> submit.handle(applying.maker(), applying.id()));
    assertEquals(PlatformState.IN_REVIEW, state(applying.id()));
  }

  @Test
  @Requirement(
      value = "ADM-01",
      says =
          "the checklist has shareholders, executives, business model, scale, risk control and technical system")
  @Requirement(
      value = "ADM-01",
      says =
          "the checklist has the statement on the thirteen prohibited activities and other rules")
  void theChecklistIsTheOneOfTheRules() {
    assertEquals(
        List.of(
            "Business registration and scope",
            "Filing with the local financial regulator",
            "Telecom licence",
            "Shareholders, executives, business model, scale",
            "Risk control",
            "Technical system",
            "Statement on the thirteen prohibited activities",
            "Other rules"),
        Arrays.stream(ChecklistItem.values())
            .map(item -> item.label().substring(item.label().indexOf(' ') + 1))
            .toList());
  }

  private void find(
      AdmittedPlatforms.Admitted applying, ChecklistItem item, Finding.Verdict verdict) {
    DatabaseRole.STAFF.run(
        () ->
            findings.handle(
                applying.maker(), new RecordFinding.Command(applying.id(), item, verdict, "seen")));
  }

  @Test
  @Requirement(value = "ADM-08", says = "several signing keys hold at once with validity dates")
  void keysOverlapAndEachHoldsWithinItsDates() {
    AdmittedPlatforms.Admitted live = platforms.live(Environment.SANDBOX);
    Instant now = Instant.now();

    PlatformKeyId second = key(live, now.minusSeconds(60), now.plus(Duration.ofDays(30)));

    for (PlatformKeyId id : List.of(live.keyId(), second)) {
      PlatformKey key = keys.handle(id.value()).orElseThrow();
      assertTrue(key.isValidAt(now), id.value());
    }
    PlatformKey key = keys.handle(second.value()).orElseThrow();
    assertTrue(key.isValidAt(key.validFrom()));
    assertFalse(key.isValidAt(key.validFrom().minusMillis(1)));
    assertTrue(key.isValidAt(key.validUntil().minusMillis(1)));
    assertFalse(key.isValidAt(key.validUntil()));
  }

  private PlatformKeyId key(AdmittedPlatforms.Admitted live, Instant from, Instant until) {
    KeyPair pair = AdmittedPlatforms.keyPair();
    return asStaff(
        () -> {
          PlatformKeyId id =
              registerKey.handle(
                  live.maker(),
                  new RegisterKey.Command(
                      live.id(), AdmittedPlatforms.pem(pair.getPublic()), from, until));
          String challenge =
              queries.handle(live.id()).keys().stream()
                  .filter(key -> key.id().equals(id))
                  .findFirst()
                  .orElseThrow()
                  .challenge();
          proveKey.handle(
              live.maker(),
              new ProveKey.Command(
                  live.id(), id, AdmittedPlatforms.sign(pair.getPrivate(), challenge)));
          return id;
        });
  }

  @Test
  void theInterfaceSaysWhatTheStateForbids() {
    AdmittedPlatforms.Admitted platform = platforms.live(Environment.SANDBOX);
    SignedCalls calls = new SignedCalls(service, platform);
    String raising = "/v1/project-raisings";
    String project = "{\"project_no\": \"P1\"}";
    assertEquals("PROJECT_UNKNOWN", code(calls.post(raising, "state-live-raise", project)));

    platforms.become(platform, PlatformState.SUSPENDED);

    assertEquals("PLATFORM_STATE_FORBIDS", code(calls.post(raising, "state-susp-raise", project)));
    assertEquals("PROJECT_UNKNOWN", code(calls.post("/v1/lapses", "state-susp-lapse", project)));
    assertEquals(200, calls.get("/v1/sub-accounts").status());
  }

  private static String code(SignedCalls.Answer answer) {
    return answer.body().path("code").asText();
  }

  @Test
  @Requirement(value = "ADM-07", says = "a platform passes from state to state as its table says")
  void aStepThatTheStateDoesNotAllowIsNotProposed() {
    AdmittedPlatforms.Admitted live = platforms.live(Environment.SANDBOX);

    assertRefused(
        ErrorCode.PLATFORM_STEP_FORBIDDEN,
        () ->
            asStaff(
                () ->
                    stateChanges.handle(
                        live.maker(),
                        new ProposeStateChange.Command(
                            live.id(), PlatformState.CLOSED, "too soon"))));
  }

  @Test
  void aPlatformSeesItselfAlone() {
    AdmittedPlatforms.Admitted one = platforms.testing(Environment.SANDBOX);
    AdmittedPlatforms.Admitted other = platforms.testing(Environment.PRODUCTION);

    List<?> seen =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  profiles.get(one.id());
                  return entityManager
                      .createNativeQuery("select distinct platform_id from depository.platform_key")
                      .getResultList();
                });

    assertEquals(List.of(one.id().value()), seen);
    assertEquals(Environment.PRODUCTION, profiles.handle(other.id()).environment());
  }

  private void listName(SignedInStaff maker, String name) {
    DatabaseRole.STAFF.run(
        () ->
            blacklist.handle(
                maker, new ListOnBlacklist.Command(Blacklist.Kind.NAME, name, "known for fraud")));
  }

  private PlatformState state(PlatformId id) {
    return asStaff(() -> queries.handle(id)).state();
  }

  private void require(PlatformId id, OrderType type) {
    QuarkusTransaction.requiringNew().run(() -> states.require(id, type));
  }

  private Optional<FeeLine> fee(PlatformId id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> contracts.fee(id, FeeLine.ChargedBy.PLATFORM, FeeLine.Occasion.DISBURSEMENT));
  }

  private void approve(SignedInStaff checker, ApprovalId approval) {
    DatabaseRole.STAFF.run(
        () ->
            decide.handle(
                checker,
                new DecideApproval.Command(
                    approval,
                    approvals.handle(approval).payloadSha256(),
                    DecideApproval.Decision.APPROVE,
                    "agreed")));
  }

  private static <T> T asStaff(Supplier<T> work) {
    return DatabaseRole.STAFF.call(work);
  }

  private static void assertRefused(ErrorCode code, Executable work) {
    assertEquals(code, assertThrows(Refusal.class, work).code());
  }
}
