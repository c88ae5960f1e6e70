package bank.depository.payment;

import bank.depository.account.BoundCard;
import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The customer has confirmed a deposit with the trade password: what the channel is to collect is
 * written down before the channel is called, so that it is asked for whatever happens to the call
 * (DEP-05).
 */
@ApplicationScoped
public class ConfirmDeposit {

  private final ConfirmedOrders confirmed;
  private final ChannelOrders channelOrders;
  private final CustomerAccounts customers;
  private final DepositPolicy policy;
  private final BusinessDays days;
  private final Clock clock;

  ConfirmDeposit(
      ConfirmedOrders confirmed,
      ChannelOrders channelOrders,
      CustomerAccounts customers,
      DepositPolicy policy,
      BusinessDays days,
      Clock clock) {
    this.confirmed = confirmed;
    this.channelOrders = channelOrders;
    this.customers = customers;
    this.policy = policy;
    this.days = days;
    this.clock = clock;
  }

  /**
   * What the channel is to be told. Refuses {@code ORDER_STATE_FORBIDS} where it was confirmed
   * before, {@code ACCOUNT_CLOSED}, {@code CARD_NOT_BOUND}, {@code CARD_WITHDRAWAL_ONLY} and {@code
   * PLATFORM_STATE_FORBIDS}.
   */
  @Transactional
  public PaymentChannel.PaymentOrder handle(Confirmation confirmation) {
    ConfirmedOrders.Confirmed confirmedOrder = confirmed.take(confirmation);
    Order order = confirmedOrder.order();
    policy.require(order.platform(), confirmedOrder.customerNo());
    customers.collectedCard(order.platform(), confirmedOrder.customerNo());
    BoundCard card = customers.boundCard(order.platform(), confirmedOrder.customerNo());
    Instant now = clock.instant();
    LocalDate day = days.current(order.platform());
    order.process(now);
    channelOrders.add(
        new ChannelOrder(
            order.platform(), order.id(), Direction.COLLECTION, confirmedOrder.amount(), day, now));
    return new PaymentChannel.PaymentOrder(
        order.platform(),
        order.id(),
        Direction.COLLECTION,
        confirmedOrder.amount(),
        card.name().value(),
        card.cardNo().value(),
        day);
  }
}
