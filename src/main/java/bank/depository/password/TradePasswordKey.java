package bank.depository.password;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** Whose trade password it is, led by the platform. */
@Embeddable
public record TradePasswordKey(int platformId, String customerNo) implements Serializable {

  /** That customer's. */
  public static TradePasswordKey of(PlatformId platform, String customerNo) {
    return new TradePasswordKey(platform.value(), customerNo);
  }

  /** The owner to whom the hash is bound. */
  String owner() {
    return "trade-password/" + platformId + "/" + customerNo;
  }
}
