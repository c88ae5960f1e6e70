package bank.depository.payment;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks the channel for every uncertain order until it is certain, ever more slowly (DEP-05). */
@ApplicationScoped
class AskChannelJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(AskChannelJob.class);

  /** The most orders asked for in one run. */
  static final int MOST_IN_A_RUN = 200;

  private final ChannelOrders orders;
  private final ClaimAsk claim;
  private final PaymentChannel channel;
  private final RecordChannelOutcome recordOutcome;
  private final Clock clock;

  AskChannelJob(
      ChannelOrders orders,
      ClaimAsk claim,
      PaymentChannel channel,
      RecordChannelOutcome recordOutcome,
      Clock clock) {
    this.orders = orders;
    this.claim = claim;
    this.channel = channel;
    this.recordOutcome = recordOutcome;
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
    for (ChannelOrders.DueAsk ask : due()) {
      if (claim.handle(ask.platform(), ask.order())) {
        askFor(ask);
      }
    }
  }

  @Transactional
  List<ChannelOrders.DueAsk> due() {
    return orders.due(clock.instant(), MOST_IN_A_RUN);
  }

  private void askFor(ChannelOrders.DueAsk ask) {
    ChannelAnswer answer = channel.ask(ask.platform(), ask.order());
    LOG.debugf("order %s of platform %s: %s", ask.order(), ask.platform(), answer);
    recordOutcome.handle(ask.platform(), ask.order(), answer);
  }
}
