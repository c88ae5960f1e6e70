package bank.depository.mandate;

import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * A platform gives a mandate up at once: it can ask for an end, never for a start (MND-03). The
 * customer is told by short message.
 */
@ApplicationScoped
public class EndMandate {

  private final OrderBook orders;
  private final Mandates mandates;
  private final MandateRecord record;

  EndMandate(OrderBook orders, Mandates mandates, MandateRecord record) {
    this.orders = orders;
    this.mandates = mandates;
    this.record = record;
  }

  /** Refuses {@code MANDATE_MISSING} and {@code MANDATE_ENDED}. */
  @Transactional
  public Answer<MandateOrderAnswer> handle(PlatformInstruction<MandateEnding> instruction) {
    return orders.once(
        instruction,
        OrderType.MANDATE_ENDING,
        MandateOrderAnswer.class,
        order -> end(order, new MandateId(instruction.command().mandateId())));
  }

  private MandateOrderAnswer end(Order order, MandateId id) {
    Mandate mandate =
        mandates
            .lock(order.platform(), id)
            .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING));
    order.about(mandate.customerNo(), null, Money.ZERO);
    record.end(order, mandate, MandateState.ENDED_BY_PLATFORM);
    return MandateOrderAnswer.of(order, mandate);
  }
}
