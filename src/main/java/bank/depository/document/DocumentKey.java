package bank.depository.document;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The key of a document, led by the platform. */
@Embeddable
public record DocumentKey(int platformId, UUID documentId) implements Serializable {

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
