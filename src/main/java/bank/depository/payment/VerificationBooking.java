package bank.depository.payment;

import bank.depository.identity.FirstPayments;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Payments by which the bank proves an account (IDV-04, type B): its own money, booked as its own
 * expense when they have left and not before, and in no customer's book.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VerificationBooking implements OutcomeBooking {

  private final OutcomeDesk desk;
  private final FirstPayments firstPayments;
  private final Clock clock;

  VerificationBooking(OutcomeDesk desk, FirstPayments firstPayments, Clock clock) {
    this.desk = desk;
    this.firstPayments = firstPayments;
    this.clock = clock;
  }

  @Override
  public void paid(Order order, ChannelOrder given, ChannelOrderState before) {
    LocalDate day = post(order, TransferKind.VERIFICATION_PAYMENT, given);
    firstPayments.paidOut(order.platform(), order.id(), given.paidAmount().orElseThrow());
    if (before == ChannelOrderState.UNCERTAIN) {
      order.succeed(day, null, clock.instant());
    }
  }

  @Override
  public void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail) {
    firstPayments.notPaidOut(order.platform(), order.id());
    order.fail(code, detail, clock.instant());
  }

  @Override
  public void returned(Order order, ChannelOrder given) {
    post(order, TransferKind.VERIFICATION_PAYMENT_RETURN, given);
  }

  private LocalDate post(Order order, TransferKind kind, ChannelOrder given) {
    Money paid = given.paidAmount().orElseThrow();
    return desk.post(
            order, InstructionKind.VERIFICATION_PAYMENT, List.of(desk.move(order, kind, paid)))
        .businessDay();
  }
}
