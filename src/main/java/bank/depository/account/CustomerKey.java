package bank.depository.account;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of a customer and of its sub-account, led by the platform. */
@Embeddable
public record CustomerKey(int platformId, String customerNo) implements Serializable {

  /** The key of that customer. */
  public static CustomerKey of(PlatformId platform, String customerNo) {
    return new CustomerKey(platform.value(), customerNo);
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
