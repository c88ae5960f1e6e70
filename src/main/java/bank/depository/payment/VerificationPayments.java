package bank.depository.payment;

import bank.depository.hostedpage.identification.FirstPaymentMoney;
import bank.depository.identity.Particulars;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Small payments of the bank's own money to an account that is to be proven (IDV-04, type B), each
 * an order of the bank's own.
 */
@ApplicationScoped
public class VerificationPayments implements FirstPaymentMoney {

  private final OrderBook book;
  private final ChannelOrders channelOrders;
  private final BusinessDays days;
  private final SendToChannel channel;
  private final IncomingTransfers transfers;
  private final OutsideParties outside;
  private final Clock clock;

  VerificationPayments(
      OrderBook book,
      ChannelOrders channelOrders,
      BusinessDays days,
      SendToChannel channel,
      IncomingTransfers transfers,
      OutsideParties outside,
      Clock clock) {
    this.book = book;
    this.channelOrders = channelOrders;
    this.days = days;
    this.channel = channel;
    this.transfers = transfers;
    this.outside = outside;
    this.clock = clock;
  }

  /** What the bank's own order says. */
  record Command(String forOrder, long amountFen) {}

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void expect(PlatformId platform) {
    outside.require(platform, OutsideParty.CHANNEL);
    transfers.lockAsk(platform, clock.instant()).soon(clock.instant());
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public Payment pay(PlatformId platform, OrderId forOrder, Money amount, Particulars to) {
    outside.require(platform, OutsideParty.CHANNEL);
    return new Written(order(platform, forOrder, amount, to.name().value(), to.account().value()));
  }

  /** A payment that is written down. */
  private final class Written implements Payment {

    private final PaymentChannel.PaymentOrder payment;

    Written(PaymentChannel.PaymentOrder payment) {
      this.payment = payment;
    }

    @Override
    public OrderId order() {
      return payment.order();
    }

    @Override
    public void send() {
      channel.send(payment);
    }
  }

  /**
   * Writes the payment down, within the platform in scope; it is {@linkplain #send sent} when the
   * transaction has ended.
   *
   * @param forOrder the order that begins with the proof
   */
  @Transactional(Transactional.TxType.MANDATORY)
  PaymentChannel.PaymentOrder order(
      PlatformId platform, OrderId forOrder, Money amount, String holderName, String accountNo) {
    Order order =
        book.ofBank(
            platform,
            OrderType.VERIFICATION_PAYMENT,
            new Command(forOrder.toString(), amount.fen()));
    order.about(null, null, amount);
    LocalDate day = days.current(platform);
    channelOrders.add(
        new ChannelOrder(
            platform, order.id(), Direction.VERIFICATION_PAYMENT, amount, day, clock.instant()));
    return new PaymentChannel.PaymentOrder(
        platform, order.id(), Direction.VERIFICATION_PAYMENT, amount, holderName, accountNo, day);
  }

  /** Makes it and books what the channel says. Outside of any transaction. */
  void send(PaymentChannel.PaymentOrder payment) {
    channel.send(payment);
  }
}
