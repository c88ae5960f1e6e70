package bank.depository.sms;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a message, led by the platform. */
@Embeddable
public record SmsMessageKey(int platformId, UUID messageId) implements Serializable {

  /** The platform. */
  PlatformId platform() {
    return new PlatformId(platformId);
  }
}
