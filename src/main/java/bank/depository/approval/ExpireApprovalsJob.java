package bank.depository.approval;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Ends proposals on which nobody decided in time, each in a transaction of its own. It does so on
 * the staff's data source, because giving up an act may change what staff alone may change.
 */
@ApplicationScoped
class ExpireApprovalsJob implements RecurringJob {

  private final ApprovalQueries queries;
  private final ExpireApproval expire;

  ExpireApprovalsJob(ApprovalQueries queries, ExpireApproval expire) {
    this.queries = queries;
    this.expire = expire;
  }

  @Override
  public String name() {
    return "expire-approvals";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    DatabaseRole.STAFF.run(() -> queries.handle().forEach(expire::handle));
  }
}
