package bank.depository.payment;

import bank.depository.account.BoundCard;
import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.Confirmation;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.password.PasswordChecks;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
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

  private final OrderBook orders;
  private final ChannelOrders channelOrders;
  private final CustomerAccounts customers;
  private final PasswordChecks passwords;
  private final BusinessDays days;
  private final PlatformScope scope;
  private final Clock clock;

  ConfirmDeposit(
      OrderBook orders,
      ChannelOrders channelOrders,
      CustomerAccounts customers,
      PasswordChecks passwords,
      BusinessDays days,
      PlatformScope scope,
      Clock clock) {
    this.orders = orders;
    this.channelOrders = channelOrders;
    this.customers = customers;
    this.passwords = passwords;
    this.days = days;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * What the channel is to be told. Refuses {@code ORDER_STATE_FORBIDS} where it was confirmed
   * before.
   */
  @Transactional
  public PaymentChannel.PaymentOrder handle(Confirmation confirmation) {
    PlatformId platform = confirmation.platform();
    scope.enter(platform);
    Order order = orders.lock(platform, confirmation.order());
    Instant now = clock.instant();
    order.process(now);
    passwords.spend(platform, confirmation.passwordCheck(), order.id(), confirmation.amount());
    customers.require(platform, confirmation.customerNo());
    customers.collectedCard(platform, confirmation.customerNo());
    BoundCard card = customers.boundCard(platform, confirmation.customerNo());
    LocalDate day = days.current(platform);
    channelOrders.add(
        new ChannelOrder(
            platform, order.id(), Direction.COLLECTION, confirmation.amount(), day, now));
    return new PaymentChannel.PaymentOrder(
        platform,
        order.id(),
        Direction.COLLECTION,
        confirmation.amount(),
        card.name().value(),
        card.cardNo().value(),
        day);
  }
}
