package bank.depository.payment;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Deposits: credited with what was really collected (DEP-01). Where that differs from what was
 * ordered, comes after the order had failed, or finds the account closed, the money waits in
 * suspense. What the channel takes back is taken from the customer as far as it is there; the bank
 * advances the rest.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CollectionBooking implements OutcomeBooking {

  private final OutcomeDesk desk;

  CollectionBooking(OutcomeDesk desk) {
    this.desk = desk;
  }

  @Override
  public void paid(Order order, ChannelOrder given, ChannelOrderState before) {
    Money collected = given.paidAmount().orElseThrow();
    Optional<AccountId> customer = desk.customer(order);
    boolean inTime = before == ChannelOrderState.UNCERTAIN;
    if (inTime && collected.equals(given.amount()) && customer.isPresent()) {
      Posted posted =
          desk.post(
              order,
              InstructionKind.DEPOSIT,
              List.of(desk.move(order, TransferKind.DEPOSIT, customer.get(), collected)));
      desk.succeed(order, posted.businessDay(), PaymentResult.of(given));
      return;
    }
    given.keptInSuspense();
    desk.post(
        order,
        InstructionKind.DEPOSIT,
        List.of(desk.move(order, TransferKind.DEPOSIT_TO_SUSPENSE, collected)));
    PaymentResult result = PaymentResult.of(given).inSuspense(collected);
    if (inTime) {
      desk.fail(order, ErrorCode.DEPOSIT_IN_SUSPENSE, "collected " + collected, result);
    } else {
      desk.tell(order, EventType.DEPOSIT_PAID_AFTER_REFUSAL, result);
    }
  }

  @Override
  public void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail) {
    desk.fail(order, code, detail, PaymentResult.of(given));
  }

  @Override
  public void returned(Order order, ChannelOrder given) {
    Money amount = given.paidAmount().orElseThrow();
    PaymentResult result = PaymentResult.of(given);
    if (given.isInSuspense()) {
      desk.post(
          order,
          InstructionKind.DEPOSIT_RETURN,
          List.of(desk.move(order, TransferKind.DEPOSIT_TAKEN_BACK_FROM_SUSPENSE, amount)));
    } else {
      OutcomeDesk.Taken taken =
          desk.take(
              order,
              InstructionKind.DEPOSIT_RETURN,
              TransferKind.DEPOSIT_TAKEN_BACK,
              amount,
              amount);
      given.advanced(taken.advanced());
      result = result.taken(taken.fromCustomer());
    }
    desk.tell(order, EventType.DEPOSIT_TAKEN_BACK, result);
  }
}
