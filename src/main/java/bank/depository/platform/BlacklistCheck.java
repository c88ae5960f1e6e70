package bank.depository.platform;

import bank.depository.shared.StaffId;
import java.time.Instant;

/**
 * A look at the blacklist (ADM-04).
 *
 * @param subjects how many names and codes were looked up
 * @param hits how many of them stand on it
 */
public record BlacklistCheck(
    Moment moment, int subjects, int hits, StaffId checkedBy, Instant checkedAt) {

  /** When it was looked at. */
  public enum Moment {
    /** When the platform applied. */
    APPLICATION,
    /** When the second person decided. */
    APPROVAL
  }
}
