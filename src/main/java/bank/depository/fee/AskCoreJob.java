package bank.depository.fee;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks the core for every uncertain sweep until it is certain, ever more slowly. */
@ApplicationScoped
class AskCoreJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(AskCoreJob.class);

  /** The most sweeps asked for in one run. */
  static final int MOST_IN_A_RUN = 100;

  private final FeeSweeps sweeps;
  private final CoreTransfers core;
  private final RecordSweepOutcome recordOutcome;
  private final PlatformScope scope;
  private final Clock clock;

  AskCoreJob(
      FeeSweeps sweeps,
      CoreTransfers core,
      RecordSweepOutcome recordOutcome,
      PlatformScope scope,
      Clock clock) {
    this.sweeps = sweeps;
    this.core = core;
    this.recordOutcome = recordOutcome;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ask-core";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    due().forEach(this::ask);
  }

  @Transactional
  List<FeeSweeps.DueAsk> due() {
    return sweeps.due(clock.instant(), MOST_IN_A_RUN);
  }

  private void ask(FeeSweeps.DueAsk due) {
    try {
      if (claim(due.platform(), due.order())) {
        recordOutcome.handle(due.platform(), due.order(), core.ask(due.platform(), due.order()));
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "sweep %s of platform %s: asked again later", due.order(), due.platform());
    }
  }

  @Transactional
  boolean claim(PlatformId platform, OrderId order) {
    scope.enter(platform);
    return sweeps.lock(platform, order).map(sweep -> sweep.claimAsk(clock.instant())).orElse(false);
  }
}
