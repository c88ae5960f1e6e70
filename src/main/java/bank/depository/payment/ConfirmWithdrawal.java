package bank.depository.payment;

import bank.depository.account.BoundCard;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The customer has confirmed a withdrawal with the trade password: it is booked down at once
 * (WDR-02), and what the channel is to pay out is written down with it, before the channel is
 * called.
 */
@ApplicationScoped
public class ConfirmWithdrawal {

  private final ConfirmedOrders confirmed;
  private final ChannelOrders channelOrders;
  private final CustomerAccounts customers;
  private final Ledger ledger;
  private final Clock clock;

  ConfirmWithdrawal(
      ConfirmedOrders confirmed,
      ChannelOrders channelOrders,
      CustomerAccounts customers,
      Ledger ledger,
      Clock clock) {
    this.confirmed = confirmed;
    this.channelOrders = channelOrders;
    this.customers = customers;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What the channel is to be told. Refuses {@code BALANCE_INSUFFICIENT}, and {@code
   * ORDER_STATE_FORBIDS} where it was confirmed before.
   */
  @Transactional
  public PaymentChannel.PaymentOrder handle(Confirmation confirmation) {
    ConfirmedOrders.Confirmed confirmedOrder = confirmed.take(confirmation);
    Order order = confirmedOrder.order();
    Money amount = confirmedOrder.amount();
    SubAccount account = customers.require(order.platform(), confirmedOrder.customerNo());
    BoundCard card = customers.boundCard(order.platform(), confirmedOrder.customerNo());
    Instant now = clock.instant();
    order.process(now);
    LocalDate day = bookDown(order, account, amount, confirmedOrder.basis()).businessDay();
    channelOrders.add(
        new ChannelOrder(order.platform(), order.id(), Direction.PAYOUT, amount, day, now));
    return new PaymentChannel.PaymentOrder(
        order.platform(),
        order.id(),
        Direction.PAYOUT,
        amount,
        card.name().value(),
        card.cardNo().value(),
        day);
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
