package bank.depository.hostedpage;

import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import java.util.UUID;

/** The first answer to an instruction that needs its customer, as it is kept. */
public record PageOrderAnswer(
    String requestNo, UUID orderId, OrderType type, OrderState state, PageTicket page) {

  /** The answer for that order. */
  public static PageOrderAnswer of(Order order, PageTicket page) {
    return new PageOrderAnswer(
        order.requestNo().value(), order.id().value(), order.type(), order.state(), page);
  }
}
