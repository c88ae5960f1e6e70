package bank.depository.lending;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a bid, led by its platform. */
@Embeddable
public record BidKey(int platformId, UUID bidId) implements Serializable {

  /** The key of that bid. */
  public static BidKey of(PlatformId platform, BidId bid) {
    return new BidKey(platform.value(), bid.value());
  }
}
