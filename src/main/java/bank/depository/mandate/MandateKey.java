package bank.depository.mandate;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A mandate's key, led by its platform. */
@Embeddable
public record MandateKey(int platformId, UUID mandateId) implements Serializable {

  static MandateKey of(PlatformId platform, MandateId id) {
    return new MandateKey(platform.value(), id.value());
  }
}
