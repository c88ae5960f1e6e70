package bank.depository.platform;

import bank.depository.approval.ApprovalDesk;
import bank.depository.approval.ApprovalId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * A platform is to go live, to be suspended, resumed or ended: proposed by one, decided by another
 * (ADM-07).
 */
@ApplicationScoped
public class ProposeStateChange {

  private final AdmissionDesk desk;
  private final ApprovalDesk approvals;
  private final OutsideParties outside;

  ProposeStateChange(AdmissionDesk desk, ApprovalDesk approvals, OutsideParties outside) {
    this.desk = desk;
    this.approvals = approvals;
    this.outside = outside;
  }

  /** What is proposed and why. */
  public record Command(PlatformId platform, PlatformState next, String reason) {}

  /**
   * Proposes it. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code NOT_FOUND}, {@code
   * FIELD_INVALID}, {@code PLATFORM_STEP_FORBIDDEN} for a step its state does not allow or that has
   * a way of its own, {@code CORE_ACCOUNTS_MISSING}, {@code OUTSIDE_PARTY_MISSING} where its
   * environment is not connected to every outside party, and {@code APPROVAL_PENDING_ALREADY}.
   */
  @Transactional
  public ApprovalId handle(SignedInStaff maker, Command command) {
    Platform platform = desk.any(maker, command.platform());
    String reason = command.reason().strip();
    if (reason.length() < 2 || reason.length() > 500) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a reason of 2 to 500 characters");
    }
    requirePossible(platform, command.next());
    return approvals.submit(
        maker,
        new ApprovalDesk.Proposal(
            PlatformStateChange.KIND,
            "platform:" + platform.id(),
            new StateChangeProposal(
                platform.id().value(), platform.name(), platform.state(), command.next(), reason)));
  }

  private void requirePossible(Platform platform, PlatformState next) {
    boolean byAdmission = !platform.state().isConnected();
    if (byAdmission || !platform.state().next().contains(next)) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN,
          "platform " + platform.id() + " is " + platform.state());
    }
    if (next == PlatformState.LIVE && platform.coreAccounts().isEmpty()) {
      throw new Refusal(ErrorCode.CORE_ACCOUNTS_MISSING, "platform " + platform.id());
    }
    if (next == PlatformState.LIVE) {
      outside.require(platform.id(), OutsideParty.values());
    }
  }
}
