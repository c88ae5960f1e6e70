package bank.depository.fee;

import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.LegalBasis;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
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
 * Books what the core has said of a sweep, once: the fees leave the customers' book and arrive in
 * the platform's own fund in the same instruction, when the core has moved the money and not
 * before.
 */
@ApplicationScoped
class RecordSweepOutcome {

  private final FeeSweeps sweeps;
  private final OrderBook orders;
  private final Ledger ledger;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  RecordSweepOutcome(
      FeeSweeps sweeps,
      OrderBook orders,
      Ledger ledger,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.sweeps = sweeps;
    this.orders = orders;
    this.ledger = ledger;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** Books the answer; what is certain already stays. */
  @Transactional
  public void handle(PlatformId platform, OrderId id, CoreTransfers.Answer answer) {
    scope.enter(platform);
    Order order = orders.lock(platform, id);
    FeeSweep sweep = sweeps.lock(platform, id).orElseThrow();
    if (sweep.state() != FeeSweepState.UNCERTAIN) {
      return;
    }
    if (answer instanceof CoreTransfers.Answer.Done done) {
      done(order, sweep, done);
    } else if (answer instanceof CoreTransfers.Answer.Refused refused) {
      sweep.refused(refused.reason());
      fail(order, ErrorCode.CORE_REFUSED, refused.reason());
    } else if (answer instanceof CoreTransfers.Answer.NeverArrived) {
      sweep.neverArrived();
      fail(order, ErrorCode.CORE_NEVER_SAW, "the core closed the number unseen");
    }
  }

  private void done(Order order, FeeSweep sweep, CoreTransfers.Answer.Done done) {
    if (!done.amount().equals(sweep.amount())) {
      throw new IllegalStateException(
          "the core swept " + done.amount() + " for order " + order.id() + " of " + sweep.amount());
    }
    sweep.done(done.coreDay());
    Posted posted =
        ledger.post(
            new Instruction(
                order.platform(),
                InstructionKind.FEE_SWEEP,
                order.id(),
                new LegalBasis(LegalBasis.Kind.PLATFORM_CONTRACT, order.requestNo().value()),
                Optional.empty(),
                List.of(
                    movement(sweep, TransferKind.FEE_SWEEP_OUT),
                    movement(sweep, TransferKind.FEE_SWEEP_IN))));
    order.succeed(posted.businessDay(), null, clock.instant());
    events.orderEnded(order);
  }

  private Movement movement(FeeSweep sweep, TransferKind kind) {
    return new Movement.Transfer(
        kind,
        ledger.account(sweep.platform(), kind.debit()),
        ledger.account(sweep.platform(), kind.credit()),
        sweep.amount());
  }

  private void fail(Order order, ErrorCode code, String detail) {
    order.fail(code, detail, clock.instant());
    events.orderEnded(order);
  }
}
