package bank.depository.mandate;

import bank.depository.approval.ApprovalDesk;
import bank.depository.approval.ApprovalId;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * A kind of mandate that is off by default is to be allowed to a platform, or forbidden again:
 * proposed by one, decided by another (MND-01).
 */
@ApplicationScoped
public class ProposeMandateKind {

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 500;

  private final ApprovalDesk approvals;
  private final Mandates mandates;
  private final PlatformProfiles platforms;
  private final PlatformScope scope;

  ProposeMandateKind(
      ApprovalDesk approvals, Mandates mandates, PlatformProfiles platforms, PlatformScope scope) {
    this.approvals = approvals;
    this.mandates = mandates;
    this.platforms = platforms;
    this.scope = scope;
  }

  /** What is proposed and why. */
  public record Command(PlatformId platform, MandateKind kind, KindChange change, String reason) {}

  /**
   * Proposes it. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code NOT_FOUND}, {@code
   * FIELD_INVALID} for a kind that is never off, a change that changes nothing, or a reason out of
   * bounds, and {@code APPROVAL_PENDING_ALREADY}.
   */
  @Transactional
  public ApprovalId handle(SignedInStaff maker, Command command) {
    maker.require(Permission.ADMISSION);
    String name = platforms.get(command.platform()).name();
    String reason = command.reason().strip();
    requirePossible(command, reason);
    return approvals.submit(
        maker,
        new ApprovalDesk.Proposal(
            MandateKindSwitch.KIND,
            "mandate-kind:" + command.platform() + "/" + command.kind(),
            new KindProposal(
                command.platform().value(), name, command.kind(), command.change(), reason)));
  }

  private void requirePossible(Command command, String reason) {
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a reason of 2 to 500 characters");
    }
    if (!command.kind().isOffByDefault()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, command.kind() + " is never off");
    }
    scope.enter(command.platform());
    boolean allowed = mandates.isAllowed(command.platform(), command.kind());
    if (allowed == (command.change() == KindChange.ALLOW)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, command.kind() + " stands so already");
    }
  }
}
