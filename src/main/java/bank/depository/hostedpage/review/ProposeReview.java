package bank.depository.hostedpage.review;

import bank.depository.approval.ApprovalDesk;
import bank.depository.approval.ApprovalId;
import bank.depository.identity.CopyFault;
import bank.depository.identity.CopyReview;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** The first member of staff has compared papers and words, and proposes what another decides. */
@ApplicationScoped
public class ProposeReview {

  private final IdentityChecks identities;
  private final CopyReview copies;
  private final ApprovalDesk approvals;
  private final PlatformScope scope;

  ProposeReview(
      IdentityChecks identities, CopyReview copies, ApprovalDesk approvals, PlatformScope scope) {
    this.identities = identities;
    this.copies = copies;
    this.approvals = approvals;
    this.scope = scope;
  }

  /**
   * What is proposed.
   *
   * @param round of which hand-in the reviewer was shown the papers
   * @param fault why they are refused; null where they are accepted
   */
  public record Command(
      PlatformId platform,
      OrderId order,
      int round,
      ReviewVerdict verdict,
      @Nullable CopyFault fault) {}

  /**
   * Proposes it. Refuses STAFF_PERMISSION_MISSING, NOT_FOUND, FIELD_INVALID for a refusal without a
   * reason, COPIES_CHANGED where they were taken back or handed in again, COPIES_NOT_SEEN,
   * APPROVAL_PENDING_ALREADY.
   */
  @Transactional
  public ApprovalId handle(SignedInStaff maker, Command command) {
    maker.require(Permission.SERVICE);
    if ((command.verdict() == ReviewVerdict.REFUSED) == (command.fault() == null)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a refusal has a reason, nothing else has");
    }
    scope.enter(command.platform());
    Identification proof =
        identities
            .known(command.platform(), command.order())
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "nothing to review"));
    if (proof.step() != IdentificationStep.REVIEW || proof.handIns() != command.round()) {
      throw new Refusal(ErrorCode.COPIES_CHANGED, "round " + command.round());
    }
    copies.requireSeen(command.platform(), command.order(), maker.id());
    return approvals.submit(maker, proposal(command, proof));
  }

  private ApprovalDesk.Proposal proposal(Command command, Identification proof) {
    return new ApprovalDesk.Proposal(
        PapersReview.KIND,
        "papers:" + command.platform() + "/" + command.order() + "/" + command.round(),
        ReviewProposal.of(
            proof,
            copies.current(command.platform(), command.order()),
            command.verdict(),
            command.fault()));
  }
}
