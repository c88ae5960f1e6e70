package bank.depository.audit;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Anchors the trail every few minutes. The log says each anchor too: it is shipped to where the
 * database's administrators do not reach, and shows an anchor that was taken away.
 */
@ApplicationScoped
class AnchorAuditTrailJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(AnchorAuditTrailJob.class);

  private final AnchorAuditTrail anchorAuditTrail;

  AnchorAuditTrailJob(AnchorAuditTrail anchorAuditTrail) {
    this.anchorAuditTrail = anchorAuditTrail;
  }

  @Override
  public String name() {
    return "anchor-audit-trail";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    anchorAuditTrail
        .handle()
        .ifPresent(
            anchor ->
                LOG.infof("audit trail anchored at entry %d: %s", anchor.no(), anchor.hash()));
  }
}
