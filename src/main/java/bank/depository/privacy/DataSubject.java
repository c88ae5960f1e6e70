package bank.depository.privacy;

import bank.depository.shared.PlatformId;
import org.jspecify.annotations.Nullable;

/**
 * Whose a personal value is.
 *
 * @param platformId zero where it belongs to no platform
 * @param customerNo null where it is not told by a customer number
 */
public record DataSubject(int platformId, @Nullable String customerNo) {

  private static final int NO_PLATFORM = 0;

  /** A value from somebody who says to be a customer, and may be nobody's. */
  public static final DataSubject OF_NO_PLATFORM = new DataSubject(NO_PLATFORM, null);

  /** A customer's. */
  public static DataSubject customer(PlatformId platform, String customerNo) {
    return new DataSubject(platform.value(), customerNo);
  }

  /** Somebody's whom the row does not name: a message's addressee, the payer of a transfer. */
  public static DataSubject unnamed(PlatformId platform) {
    return new DataSubject(platform.value(), null);
  }

  /** The name of the customer in the audit trail. */
  String object() {
    return customerNo == null
        ? "platform:" + platformId
        : "customer:" + platformId + "/" + customerNo;
  }
}
