package bank.depository.audit;

import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import java.util.regex.Pattern;

/**
 * Who acted: a member of staff, a customer, or the service itself in one of its tasks.
 *
 * @param value {@code staff:7}, {@code customer:1001/L-1} or {@code system:day-end}
 */
public record Actor(String value) {

  private static final Pattern FORM =
      Pattern.compile(
          "staff:[1-9][0-9]{0,9}|system:[a-z][a-z-]{0,40}"
              + "|customer:[0-9]{4,9}/[A-Za-z0-9_-]{1,64}");

  /** Refuses any other form. */
  public Actor {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("nobody acts under that name: " + value);
    }
  }

  /** A member of staff. */
  public static Actor staff(StaffId staff) {
    return new Actor("staff:" + staff);
  }

  /** A customer of that platform, by the platform's number. */
  public static Actor customer(PlatformId platform, String customerNo) {
    return new Actor("customer:" + platform + "/" + customerNo);
  }

  /** A task of the service, in lower case and hyphens. */
  public static Actor system(String task) {
    return new Actor("system:" + task);
  }

  @Override
  public String toString() {
    return value;
  }
}
