package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Fetches the channel's settlement of a day and books it. An order in the settlement whose outcome
 * we do not know yet, or knew otherwise, is asked for first: the settlement is the latest moment at
 * which an outcome becomes certain (DEP-05).
 */
@ApplicationScoped
public class SettleChannelDay {

  private final PaymentChannel channel;
  private final RecordChannelOutcome recordOutcome;
  private final BookSettlement book;
  private final UncertainOrders uncertain;

  SettleChannelDay(
      PaymentChannel channel,
      RecordChannelOutcome recordOutcome,
      BookSettlement book,
      UncertainOrders uncertain) {
    this.channel = channel;
    this.recordOutcome = recordOutcome;
    this.book = book;
    this.uncertain = uncertain;
  }

  /**
   * Settles the day; again it changes nothing. Outside of any transaction.
   *
   * @throws PaymentChannel.ChannelUnavailable where the channel gives no whole answer; nothing is
   *     booked then
   */
  public void settle(PlatformId platform, LocalDate day) {
    PaymentChannel.Settlement settlement = channel.settle(platform, day);
    for (PaymentChannel.Settlement.Line line : settlement.lines()) {
      uncertain.handle(platform, line.orderNo()).ifPresent(order -> ask(platform, order));
    }
    book.handle(platform, settlement);
  }

  private void ask(PlatformId platform, UUID order) {
    OrderId id = new OrderId(order);
    recordOutcome.handle(platform, id, channel.ask(platform, id));
  }
}
