package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Finds orders that the channel settles though we do not have them as paid. */
@ApplicationScoped
class UncertainOrders {

  private final ChannelOrders orders;
  private final PlatformScope scope;

  UncertainOrders(ChannelOrders orders, PlatformScope scope) {
    this.orders = orders;
    this.scope = scope;
  }

  /** The order of that number, if it is ours and may still become paid. */
  @Transactional
  Optional<UUID> handle(PlatformId platform, String orderNo) {
    scope.enter(platform);
    return id(orderNo)
        .flatMap(id -> orders.find(platform, new OrderId(id)))
        .filter(order -> order.mayBecome(ChannelOrderState.PAID))
        .map(order -> order.order().value());
  }

  private static Optional<UUID> id(String orderNo) {
    try {
      return Optional.of(UUID.fromString(orderNo));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
