package bank.depository.payment;

import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Gives a committed order to the channel and books what it says. Outside of any transaction;
 * whatever is cut off here is asked for by {@link AskChannelJob}.
 */
@ApplicationScoped
class SendToChannel {

  private final PaymentChannel channel;
  private final RecordChannelOutcome recordOutcome;

  SendToChannel(PaymentChannel channel, RecordChannelOutcome recordOutcome) {
    this.channel = channel;
    this.recordOutcome = recordOutcome;
  }

  /**
   * Sends it. Where the answer's amount is not the ordered one, the channel is asked once more
   * before that is believed.
   */
  void send(PaymentChannel.PaymentOrder order) {
    ChannelAnswer answer = channel.send(order);
    recordOutcome.handle(order.platform(), order.order(), believed(order, answer));
  }

  private ChannelAnswer believed(PaymentChannel.PaymentOrder order, ChannelAnswer answer) {
    return answer instanceof ChannelAnswer.Paid paid && differs(paid.amount(), order.amount())
        ? channel.ask(order.platform(), order.order())
        : answer;
  }

  private static boolean differs(Money paid, Money ordered) {
    return !paid.equals(ordered);
  }
}
