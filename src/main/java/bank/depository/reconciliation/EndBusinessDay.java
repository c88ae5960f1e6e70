package bank.depository.reconciliation;

import bank.depository.ledger.BusinessDays;
import bank.depository.payment.PaymentChannel;
import bank.depository.payment.SettleChannelDay;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends a platform's business day: the channel settles, the day is sealed, check files are built,
 * the core's statement is read and reconciled. Sealing waits for nobody: a channel or a core that
 * does not answer leaves its part to be done later. Each step may be done again without effect, so
 * that a day end that was cut off is simply run again.
 */
@ApplicationScoped
public class EndBusinessDay {

  private static final Logger LOG = Logger.getLogger(EndBusinessDay.class);

  private final SettleChannelDay settle;
  private final BusinessDays days;
  private final BuildCheckFiles checkFiles;
  private final CoreStatements core;
  private final ReconcileControl reconcile;

  EndBusinessDay(
      SettleChannelDay settle,
      BusinessDays days,
      BuildCheckFiles checkFiles,
      CoreStatements core,
      ReconcileControl reconcile) {
    this.settle = settle;
    this.days = days;
    this.checkFiles = checkFiles;
    this.core = core;
    this.reconcile = reconcile;
  }

  /** Ends that day, or what of its end is still missing. Outside of any transaction. */
  public void end(PlatformId platform, LocalDate day) {
    settleIfAnswered(platform, day);
    sealOnce(platform, day);
    checkFiles.handle(platform, day);
    reconcileIfAnswered(platform, day);
  }

  private void settleIfAnswered(PlatformId platform, LocalDate day) {
    try {
      settle.settle(platform, day);
    } catch (PaymentChannel.ChannelUnavailable e) {
      LOG.warnf("no settlement of %s for platform %s yet: %s", day, platform, e.getMessage());
    }
  }

  private void sealOnce(PlatformId platform, LocalDate day) {
    try {
      days.seal(platform, day);
    } catch (Refusal refusal) {
      if (refusal.code() != ErrorCode.BUSINESS_DAY_CLOSED) {
        throw refusal;
      }
    }
  }

  private void reconcileIfAnswered(PlatformId platform, LocalDate day) {
    try {
      List<CoreStatements.Statement> statements = new ArrayList<>();
      for (CoreAccount account : CoreAccount.values()) {
        statements.add(core.read(platform, account, day));
      }
      reconcile.handle(platform, day, statements);
    } catch (CoreStatements.CoreUnavailable e) {
      LOG.warnf("no statement of %s for platform %s yet: %s", day, platform, e.getMessage());
    }
  }
}
