package bank.depository.payment;

import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Movement;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Bank transfers on their way back: out of suspense when they were sent, so one that leaves moves
 * nothing more before it is settled. What did not leave, or came back, lies in suspense again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class IncomingReturnBooking implements OutcomeBooking {

  private final OutcomeDesk desk;
  private final IncomingTransfers transfers;
  private final Clock clock;

  IncomingReturnBooking(OutcomeDesk desk, IncomingTransfers transfers, Clock clock) {
    this.desk = desk;
    this.transfers = transfers;
    this.clock = clock;
  }

  @Override
  public void paid(Order order, ChannelOrder given, ChannelOrderState before) {
    Money paid = given.paidAmount().orElseThrow();
    List<Movement> movements = new ArrayList<>();
    if (before != ChannelOrderState.UNCERTAIN) {
      movements.add(desk.move(order, TransferKind.INCOMING_TRANSFER_RETURN, given.amount()));
    }
    if (paid.exceeds(given.amount())) {
      given.advanced(paid.minus(given.amount()));
      movements.add(desk.move(order, TransferKind.ADVANCE_GIVEN, given.advanced()));
    } else if (given.amount().exceeds(paid)) {
      Money rest = given.amount().minus(paid);
      movements.add(desk.move(order, TransferKind.WITHDRAWAL_RETURN_TO_SUSPENSE, rest));
    }
    post(order, movements);
    transfer(order).returned(true, clock.instant());
    if (before == ChannelOrderState.UNCERTAIN) {
      order.succeed(given.businessDay(), null, clock.instant());
    }
  }

  @Override
  public void notPaid(Order order, ChannelOrder given, ErrorCode code, String detail) {
    post(
        order,
        List.of(desk.move(order, TransferKind.WITHDRAWAL_RETURN_TO_SUSPENSE, given.amount())));
    transfer(order).returned(false, clock.instant());
    order.fail(code, detail, clock.instant());
  }

  @Override
  public void returned(Order order, ChannelOrder given) {
    Money paid = given.paidAmount().orElseThrow();
    Money repaid = OutcomeDesk.least(given.advanced(), paid);
    List<Movement> movements = new ArrayList<>();
    if (!repaid.isZero()) {
      movements.add(desk.move(order, TransferKind.ADVANCE_REPAID, repaid));
    }
    movements.add(desk.move(order, TransferKind.INCOMING_TRANSFER, paid.minus(repaid)));
    post(order, movements);
    transfer(order).returned(false, clock.instant());
  }

  private void post(Order order, List<Movement> movements) {
    if (!movements.isEmpty()) {
      desk.post(order, InstructionKind.INCOMING_TRANSFER_RETURN, movements);
    }
  }

  private IncomingTransfer transfer(Order order) {
    return transfers.lockReturnedBy(order.platform(), order.id()).orElseThrow();
  }
}
