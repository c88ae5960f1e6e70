package bank.depository.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Ends one proposal whose time is over. */
@ApplicationScoped
public class ExpireApproval {

  private final PendingApprovals approvals;
  private final ApprovalExpiry expiry;
  private final Clock clock;

  ExpireApproval(PendingApprovals approvals, ApprovalExpiry expiry, Clock clock) {
    this.approvals = approvals;
    this.expiry = expiry;
    this.clock = clock;
  }

  /** Ends it where it still waits and its time is over; else changes nothing. */
  @Transactional
  public void handle(ApprovalId id) {
    Instant now = clock.instant();
    approvals
        .lock(id)
        .filter(approval -> approval.isOverAt(now))
        .ifPresent(approval -> expiry.expire(approval, now));
  }
}
