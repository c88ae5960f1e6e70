package bank.depository.payment;

import bank.depository.shared.PlatformId;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Asks the channel for every order that is due until it is certain, ever more slowly (DEP-05). One
 * order that cannot be booked holds up no other; where the channel was silent about an order, the
 * platform's others wait for the next run.
 */
@ApplicationScoped
class AskChannelJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(AskChannelJob.class);

  /** The most orders asked for in one run. */
  static final int MOST_IN_A_RUN = 200;

  private final ChannelOrders orders;
  private final ClaimAsk claim;
  private final AskChannel ask;
  private final Clock clock;

  AskChannelJob(ChannelOrders orders, ClaimAsk claim, AskChannel ask, Clock clock) {
    this.orders = orders;
    this.claim = claim;
    this.ask = ask;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "ask-channel";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    Set<PlatformId> silent = new HashSet<>();
    for (ChannelOrders.DueAsk due : due()) {
      if (!silent.contains(due.platform()) && !isAnswered(due)) {
        silent.add(due.platform());
      }
    }
  }

  @Transactional
  List<ChannelOrders.DueAsk> due() {
    return orders.due(clock.instant(), MOST_IN_A_RUN);
  }

  private boolean isAnswered(ChannelOrders.DueAsk due) {
    try {
      return !claim.handle(due.platform(), due.order())
          || !(ask.ask(due.platform(), due.order()) instanceof ChannelAnswer.Unknown unknown)
          || unknown.isAnswered();
    } catch (RuntimeException e) {
      LOG.errorf(e, "order %s of platform %s: asked again later", due.order(), due.platform());
      return true;
    }
  }
}
