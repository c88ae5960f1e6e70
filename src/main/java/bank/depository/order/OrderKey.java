package bank.depository.order;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of an order, led by its platform. */
@Embeddable
public record OrderKey(int platformId, UUID orderId) implements Serializable {

  /** The key of that order. */
  public static OrderKey of(PlatformId platform, OrderId order) {
    return new OrderKey(platform.value(), order.value());
  }
}
