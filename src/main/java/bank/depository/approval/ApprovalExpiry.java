package bank.depository.approval;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** Ends a proposal on which nobody decided in time. */
@ApplicationScoped
class ApprovalExpiry {

  private final ApprovedActs acts;
  private final AuditTrail audit;

  ApprovalExpiry(ApprovedActs acts, AuditTrail audit) {
    this.acts = acts;
    this.audit = audit;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void expire(PendingApproval approval, Instant now) {
    approval.expire(now);
    acts.of(approval.kind()).giveUp(approval.payload());
    audit.record(
        Actor.system("approval"),
        "APPROVAL_EXPIRED",
        "approval:" + approval.id(),
        Map.of("kind", approval.kind(), "object", approval.object()));
  }
}
