package bank.depository.account;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of a resident identity card (GB 11643): six digits of place, the date of birth, a
 * serial and a check character (ISO 7064 MOD 11-2).
 *
 * @param value 17 digits and a digit or {@code X}
 */
public record ResidentId(String value) {

  /** The age from which a person opens a sub-account, in years. */
  public static final int OF_AGE_YEARS = 18;

  /** Nobody alive is older, in years. */
  static final int OLDEST_YEARS = 130;

  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Refuses another form, a date that is none, or a wrong check digit: ID_NUMBER_INVALID. */
  public ResidentId {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(value).matches() || value.charAt(17) != check(value)) {
      throw new Refusal(ErrorCode.ID_NUMBER_INVALID);
    }
    birthday(value);
  }

  /** Refuses, on that day, a person under age or a date of birth that cannot be. */
  public void requireOfAge(LocalDate today) {
    LocalDate born = birthday();
    if (born.isAfter(today) || born.plusYears(OLDEST_YEARS).isBefore(today)) {
      throw new Refusal(ErrorCode.ID_NUMBER_INVALID);
    }
    if (born.plusYears(OF_AGE_YEARS).isAfter(today)) {
      throw new Refusal(ErrorCode.CUSTOMER_UNDER_AGE);
    }
  }

  /** The date of birth in the number. */
  public LocalDate birthday() {
    return birthday(value);
  }

  /** First and last character; the rest hidden. */
  public String mask() {
    return value.charAt(0) + "*".repeat(16) + value.charAt(17);
  }

  private static LocalDate birthday(String value) {
    try {
      return LocalDate.of(
          Integer.parseInt(value.substring(6, 10)),
          Integer.parseInt(value.substring(10, 12)),
          Integer.parseInt(value.substring(12, 14)));
    } catch (DateTimeException e) {
      throw new Refusal(ErrorCode.ID_NUMBER_INVALID);
    }
  }

  private static char check(String value) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (value.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }

  @Override
  public String toString() {
    return mask();
  }
}
