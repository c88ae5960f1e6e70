package bank.depository.identity;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of an identification: the order that it is for, led by the platform. */
@Embeddable
public record IdentificationKey(int platformId, UUID orderId) implements Serializable {

  /** The identification of that order. */
  public static IdentificationKey of(PlatformId platform, OrderId order) {
    return new IdentificationKey(platform.value(), order.value());
  }
}
