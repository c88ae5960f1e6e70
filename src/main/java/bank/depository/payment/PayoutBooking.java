package bank.depository.payment;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Withdrawals: booked down when they were confirmed, so a payout that succeeds moves nothing more
 * before it is settled. What did not leave, or came back, is the customer's again by a movement of
 * its own under the withdrawal's order (WDR-02). What left after all is taken again as far as it is
 * there; the bank advances the rest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PayoutBooking implements OutcomeBooking {

  private final OutcomeDesk desk;

  PayoutBooking(OutcomeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void paid(Order order, ChannelOrder given, ChannelOrderState before) {
    if (before == ChannelOrderState.UNCERTAIN) {
      paidInTime(order, given);
    } else {
      paidAfterRefusal(order, given);
    }
  }

  private void paidInTime(Order order, ChannelOrder given) {
    Money paid = given.paidAmount().orElseThrow();
    PaymentResult result = PaymentResult.of(given);
    if (given.amount().exceeds(paid)) {
      Money rest = given.amount().minus(paid);
      giveBack(order, rest);
      result = result.returned(rest);
    } else if (paid.exceeds(given.amount())) {
      Money tooMuch = paid.minus(given.amount());
      desk.post(
          order,
          InstructionKind.WITHDRAWAL_OUTCOME,
          List.of(desk.move(order, TransferKind.ADVANCE_GIVEN, tooMuch)));
      given.advanced(tooMuch);
    }
    desk.succeed(order, given.businessDay(), result);
  }

  private void paidAfterRefusal(Order order, ChannelOrder given) {
    OutcomeDesk.Taken taken =
        desk.take(
            order,
            InstructionKind.WITHDRAWAL_OUTCOME,
            TransferKind.WITHDRAWAL,
            given.paidAmount().orElseThrow(),
            given.amount());
    given.advanced(taken.advanced());
    desk.tell(
        order,
        EventType.WITHDRAWAL_PAID_AFTER_REFUSAL,
        PaymentResult.of(given).taken(taken.fromCustomer()));
  }

  @Override
  public void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail) {
    giveBack(order, given.amount());
    desk.fail(order, code, detail, PaymentResult.of(given).returned(given.amount()));
  }

  private void giveBack(Order order, Money amount) {
    Optional<AccountId> customer = desk.customer(order);
    Movement movement =
        customer
            .map(account -> desk.move(order, TransferKind.WITHDRAWAL_RETURN, account, amount))
            .orElseGet(() -> desk.move(order, TransferKind.WITHDRAWAL_RETURN_TO_SUSPENSE, amount));
    desk.post(order, InstructionKind.WITHDRAWAL_OUTCOME, List.of(movement));
  }

  @Override
  public void returned(Order order, ChannelOrder given) {
    Money paid = given.paidAmount().orElseThrow();
    Money repaid = OutcomeDesk.least(given.advanced(), paid);
    Money rest = paid.minus(repaid);
    List<Movement> movements = new ArrayList<>();
    if (!repaid.isZero()) {
      movements.add(desk.move(order, TransferKind.ADVANCE_REPAID, repaid));
    }
    if (!rest.isZero()) {
      movements.add(paidBack(order, rest));
    }
    desk.post(order, InstructionKind.WITHDRAWAL_OUTCOME, movements);
    desk.tell(order, EventType.WITHDRAWAL_RETURNED, PaymentResult.of(given).returned(rest));
  }

  private Movement paidBack(Order order, Money amount) {
    return desk.customer(order)
        .map(account -> desk.move(order, TransferKind.WITHDRAWAL_PAID_BACK, account, amount))
        .orElseGet(() -> desk.move(order, TransferKind.DEPOSIT_TO_SUSPENSE, amount));
  }
}
