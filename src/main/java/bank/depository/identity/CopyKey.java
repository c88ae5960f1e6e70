package bank.depository.identity;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a copy, led by the platform. */
@Embeddable
public record CopyKey(int platformId, UUID copyId) implements Serializable {

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
