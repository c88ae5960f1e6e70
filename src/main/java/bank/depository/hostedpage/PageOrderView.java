package bank.depository.hostedpage;

import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import java.util.UUID;

/** What the platform is told of an instruction that needs its customer (202). */
public record PageOrderView(
    String requestNo, UUID orderId, OrderType type, OrderState state, PageLink page) {}
