package bank.depository.payment;

import bank.depository.account.BoundCard;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.Confirmation;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.password.PasswordChecks;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The customer has confirmed a withdrawal with the trade password: it is booked down at once
 * (WDR-02), and what the channel is to pay out is written down with it, before the channel is
 * called.
 */
@ApplicationScoped
public class ConfirmWithdrawal {

  private final OrderBook orders;
  private final ChannelOrders channelOrders;
  private final CustomerAccounts customers;
  private final PasswordChecks passwords;
  private final Ledger ledger;
  private final PlatformScope scope;
  private final Clock clock;

  ConfirmWithdrawal(
      OrderBook orders,
      ChannelOrders channelOrders,
      CustomerAccounts customers,
      PasswordChecks passwords,
      Ledger ledger,
      PlatformScope scope,
      Clock clock) {
    this.orders = orders;
    this.channelOrders = channelOrders;
    this.customers = customers;
    this.passwords = passwords;
    this.ledger = ledger;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * What the channel is to be told. Refuses {@code BALANCE_INSUFFICIENT}, and {@code
   * ORDER_STATE_FORBIDS} where it was confirmed before.
   */
  @Transactional
  public PaymentChannel.PaymentOrder handle(Confirmation confirmation) {
    PlatformId platform = confirmation.platform();
    scope.enter(platform);
    Order order = orders.lock(platform, confirmation.order());
    Instant now = clock.instant();
    order.process(now);
    LegalBasis basis =
        passwords.spend(platform, confirmation.passwordCheck(), order.id(), confirmation.amount());
    SubAccount account = customers.require(platform, confirmation.customerNo());
    BoundCard card = customers.boundCard(platform, confirmation.customerNo());
    Posted posted = bookDown(order, account, confirmation.amount(), basis);
    channelOrders.add(
        new ChannelOrder(
            platform,
            order.id(),
            Direction.PAYOUT,
            confirmation.amount(),
            posted.businessDay(),
            now));
    return new PaymentChannel.PaymentOrder(
        platform,
        order.id(),
        Direction.PAYOUT,
        confirmation.amount(),
        card.name().value(),
        card.cardNo().value(),
        posted.businessDay());
  }

  private Posted bookDown(Order order, SubAccount account, Money amount, LegalBasis basis) {
    Movement movement =
        new Movement.Transfer(
            TransferKind.WITHDRAWAL,
            account.account(),
            ledger.account(order.platform(), AccountKind.PAYOUTS_IN_TRANSIT),
            amount);
    return ledger.post(
        new Instruction(
            order.platform(),
            InstructionKind.WITHDRAWAL,
            order.id(),
            basis,
            Optional.empty(),
            List.of(movement)));
  }
}
