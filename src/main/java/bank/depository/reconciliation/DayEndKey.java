package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;

/** Which day's end, led by its platform. */
@Embeddable
public record DayEndKey(int platformId, LocalDate businessDay) implements Serializable {

  /** The key of that day's end. */
  public static DayEndKey of(PlatformId platform, LocalDate day) {
    return new DayEndKey(platform.value(), day);
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
