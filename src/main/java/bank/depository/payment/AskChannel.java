package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Asks the channel for an order and books what it says. Outside of any transaction. */
@ApplicationScoped
class AskChannel {

  private static final Logger LOG = Logger.getLogger(AskChannel.class);

  private final PaymentChannel channel;
  private final RecordChannelOutcome recordOutcome;

  AskChannel(PaymentChannel channel, RecordChannelOutcome recordOutcome) {
    this.channel = channel;
    this.recordOutcome = recordOutcome;
  }

  /** What the channel said; it is booked. */
  ChannelAnswer ask(PlatformId platform, OrderId order) {
    ChannelAnswer answer = channel.ask(platform, order);
    LOG.debugf("order %s of platform %s: %s", order, platform, answer);
    recordOutcome.handle(platform, order, answer);
    return answer;
  }
}
