package bank.depository.service;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The key of a complaint, led by the platform of the customer's account. */
@Embeddable
public record ComplaintKey(int platformId, String complaintNo) implements Serializable {

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
