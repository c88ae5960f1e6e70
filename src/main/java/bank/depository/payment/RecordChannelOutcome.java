package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.ledger.AccountId;
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
import bank.depository.order.OrderState;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Books what the channel has said of an order, once. May be called any number of times, in any
 * order, by anyone: what is certain already stays, and what says nothing changes nothing (DEP-05,
 * WDR-02).
 *
 * <p>A deposit is credited with what was really collected; where that differs from what was
 * ordered, or comes after the order had failed, the money waits in suspense for two members of
 * staff. A payout that the channel refuses comes back as a movement of its own.
 */
@ApplicationScoped
public class RecordChannelOutcome {

  private final ChannelOrders channelOrders;
  private final OrderBook orders;
  private final CustomerAccounts accounts;
  private final Ledger ledger;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  RecordChannelOutcome(
      ChannelOrders channelOrders,
      OrderBook orders,
      CustomerAccounts accounts,
      Ledger ledger,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.channelOrders = channelOrders;
    this.orders = orders;
    this.accounts = accounts;
    this.ledger = ledger;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Books the answer. Refuses with {@code NOT_FOUND} for an order that was never given to the
   * channel.
   */
  @Transactional
  public void handle(PlatformId platform, OrderId id, ChannelAnswer answer) {
    scope.enter(platform);
    Order order = orders.lock(platform, id);
    ChannelOrder given = channelOrders.lock(platform, id).orElseThrow();
    if (answer instanceof ChannelAnswer.Paid paid && given.mayBecome(ChannelOrderState.PAID)) {
      given.paid(paid.amount(), paid.channelDay());
      paid(order, given);
    } else if (answer instanceof ChannelAnswer.Refused refused
        && given.mayBecome(ChannelOrderState.REFUSED)) {
      given.refused(refused.reason());
      notPaid(order, given, ErrorCode.CHANNEL_REFUSED, refused.reason());
    } else if (answer instanceof ChannelAnswer.NeverArrived
        && given.mayBecome(ChannelOrderState.NEVER_ARRIVED)) {
      given.neverArrived();
      notPaid(order, given, ErrorCode.CHANNEL_NEVER_SAW, "the channel closed the number unseen");
    }
  }

  private void paid(Order order, ChannelOrder given) {
    if (given.direction() == Direction.PAYOUT) {
      succeed(order, Optional.empty());
      return;
    }
    boolean asOrdered =
        order.state() == OrderState.PROCESSING
            && given.paidAmount().equals(Optional.of(given.amount()));
    Posted posted = collect(order, given, asOrdered);
    if (asOrdered) {
      succeed(order, Optional.of(posted));
    } else if (order.state() == OrderState.PROCESSING) {
      fail(order, ErrorCode.DEPOSIT_IN_SUSPENSE, "collected " + given.paidAmount().orElseThrow());
    }
  }

  private Posted collect(Order order, ChannelOrder given, boolean asOrdered) {
    TransferKind kind = asOrdered ? TransferKind.DEPOSIT : TransferKind.DEPOSIT_TO_SUSPENSE;
    AccountId credit =
        asOrdered ? subAccount(order) : ledger.account(order.platform(), AccountKind.SUSPENSE);
    AccountId debit = ledger.account(order.platform(), AccountKind.DEPOSITS_IN_TRANSIT);
    return post(
        order,
        InstructionKind.DEPOSIT,
        new Movement.Transfer(kind, debit, credit, given.paidAmount().orElseThrow()));
  }

  private void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail) {
    if (given.direction() == Direction.PAYOUT) {
      AccountId debit = ledger.account(order.platform(), AccountKind.PAYOUTS_IN_TRANSIT);
      post(
          order,
          InstructionKind.WITHDRAWAL_OUTCOME,
          new Movement.Transfer(
              TransferKind.WITHDRAWAL_RETURN, debit, subAccount(order), given.amount()));
    }
    fail(order, code, detail);
  }

  private Posted post(Order order, InstructionKind kind, Movement movement) {
    LegalBasis basis =
        new LegalBasis(LegalBasis.Kind.OUTSIDE_CONFIRMATION, "channel:" + order.id());
    return ledger.post(
        new Instruction(
            order.platform(), kind, order.id(), basis, Optional.empty(), List.of(movement)));
  }

  private AccountId subAccount(Order order) {
    return accounts.require(order.platform(), order.customerNo().orElseThrow()).account();
  }

  private void succeed(Order order, Optional<Posted> posted) {
    order.succeed(posted.map(Posted::businessDay).orElse(null), null, clock.instant());
    events.orderEnded(order);
  }

  private void fail(Order order, ErrorCode code, String detail) {
    order.fail(code, detail, clock.instant());
    events.orderEnded(order);
  }
}
