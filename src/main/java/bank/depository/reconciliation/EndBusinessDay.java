package bank.depository.reconciliation;

import bank.depository.fee.SweepFees;
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
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Ends a platform's business day: the channel settles, fees are swept, the day is sealed, check
 * files are built, the core's statement is read and reconciled. Sealing waits for nobody: what a
 * channel or a core does not answer is left, and done on a later call. Each part is noted when it
 * is done and is without effect when it is done again, so that a day end that was cut off anywhere
 * is simply gone on with.
 */
@ApplicationScoped
public class EndBusinessDay {

  private static final Logger LOG = Logger.getLogger(EndBusinessDay.class);

  private final DayEndProgress progress;
  private final SettleChannelDay settle;
  private final SweepFees sweep;
  private final BusinessDays days;
  private final BuildCheckFiles checkFiles;
  private final CoreStatements core;
  private final ReconcileControl reconcile;

  EndBusinessDay(
      DayEndProgress progress,
      SettleChannelDay settle,
      SweepFees sweep,
      BusinessDays days,
      BuildCheckFiles checkFiles,
      CoreStatements core,
      ReconcileControl reconcile) {
    this.progress = progress;
    this.settle = settle;
    this.sweep = sweep;
    this.days = days;
    this.checkFiles = checkFiles;
    this.core = core;
    this.reconcile = reconcile;
  }

  /**
   * Ends that day, or what of its end is still missing, unless another worker is at it. Outside of
   * any transaction.
   */
  public void end(PlatformId platform, LocalDate day) {
    DayEndKey key = DayEndKey.of(platform, day);
    progress.begin(key);
    if (!progress.claim(key)) {
      return;
    }
    try {
      optional(key, DayEndPart.SETTLED, () -> settled(platform, day));
      optional(key, DayEndPart.SWEPT, () -> sweep.sweep(platform, day));
      once(key, DayEndPart.SEALED, () -> sealed(platform, day));
      once(key, DayEndPart.FILES, () -> filed(platform, day));
      optional(key, DayEndPart.RECONCILED, () -> reconciled(platform, day));
    } finally {
      progress.rest(key);
    }
  }

  private void once(DayEndKey key, DayEndPart part, BooleanSupplier work) {
    if (!progress.isDone(key, part) && work.getAsBoolean()) {
      progress.done(key, part);
    }
  }

  /** What goes wrong with this part holds up none of those that follow. */
  private void optional(DayEndKey key, DayEndPart part, BooleanSupplier work) {
    try {
      once(key, part, work);
    } catch (PaymentChannel.ChannelUnavailable | CoreStatements.CoreUnavailable e) {
      LOG.warnf("not %s yet: %s of platform %s: %s", part, key.businessDay(), key, e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "not %s: %s of platform %s", part, key.businessDay(), key.platform());
    }
  }

  private boolean settled(PlatformId platform, LocalDate day) {
    settle.settle(platform, day);
    return true;
  }

  private boolean sealed(PlatformId platform, LocalDate day) {
    try {
      days.seal(platform, day);
    } catch (Refusal refusal) {
      if (refusal.code() != ErrorCode.BUSINESS_DAY_CLOSED) {
        throw refusal;
      }
    }
    return true;
  }

  private boolean filed(PlatformId platform, LocalDate day) {
    checkFiles.handle(platform, day);
    return true;
  }

  private boolean reconciled(PlatformId platform, LocalDate day) {
    List<CoreStatements.Statement> statements = new ArrayList<>();
    for (CoreAccount account : CoreAccount.values()) {
      statements.add(core.read(platform, account, day));
    }
    reconcile.handle(platform, day, statements);
    return true;
  }
}
