package bank.depository.approval;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The maker takes a proposal back before anyone decides. */
@ApplicationScoped
public class WithdrawApproval {

  private final PendingApprovals approvals;
  private final ApprovedActs acts;
  private final AuditTrail audit;
  private final Clock clock;

  WithdrawApproval(PendingApprovals approvals, ApprovedActs acts, AuditTrail audit, Clock clock) {
    this.approvals = approvals;
    this.acts = acts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Withdraws it. Refuses with {@code NOT_FOUND}, {@code APPROVAL_OF_ANOTHER} and {@code
   * APPROVAL_DECIDED}.
   */
  @Transactional
  public void handle(SignedInStaff maker, ApprovalId id) {
    PendingApproval approval =
        approvals.lock(id).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no approval " + id));
    approval.withdraw(maker.id(), clock.instant());
    acts.of(approval.kind()).giveUp(approval.payload());
    audit.record(
        Actor.staff(maker.id()),
        "APPROVAL_WITHDRAWN",
        "approval:" + id,
        Map.of("kind", approval.kind(), "object", approval.object()));
  }
}
