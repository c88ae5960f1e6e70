package bank.depository.mandate;

import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import java.util.UUID;

/**
 * What the platform is told of an instruction about a mandate that is done.
 *
 * @param state of the order
 */
public record MandateOrderAnswer(
    String requestNo, UUID orderId, OrderType type, OrderState state, MandateView mandate) {

  static MandateOrderAnswer of(Order order, Mandate mandate) {
    return new MandateOrderAnswer(
        order.requestNo().value(),
        order.id().value(),
        order.type(),
        order.state(),
        MandateView.of(mandate));
  }
}
