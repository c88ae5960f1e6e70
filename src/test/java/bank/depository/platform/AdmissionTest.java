package bank.depository.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.approval.ApprovalId;
import bank.depository.approval.ApprovalQueries;
import bank.depository.approval.DecideApproval;
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
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Admission, states and the scope of a platform, by the use cases. */
@QuarkusTest
class AdmissionTest {

  @Inject AdmittedPlatforms platforms;
  @Inject Colleagues colleagues;
  @Inject ListOnBlacklist blacklist;
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
  @Requirement(value = "ADM-04", says = "a blacklist is checked on application")
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
  @Requirement(value = "ADM-04", says = "a blacklist is checked again at approval")
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
  @Requirement(value = "ADM-07", says = "a suspended platform still repays, releases and withdraws")
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
