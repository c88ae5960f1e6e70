package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a paper by which a customer is identified, in the form of its kind and with a right
 * check digit where the kind has one (IDV-05).
 *
 * @param value in capitals, without spaces
 */
public record IdNumber(IdType type, String value) {

  /** The age from which a person opens a sub-account, in years. */
  public static final int OF_AGE_YEARS = 18;

  /** Nobody alive is older, in years. */
  static final int OLDEST_YEARS = 130;

  private static final Pattern RESIDENT = Pattern.compile("[1-8][0-9]{16}[0-9X]");

  /** ICAO 9303: at most nine characters. */
  private static final Pattern PASSPORT = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,9}");

  private static final Pattern HK_MACAU = Pattern.compile("[HM][0-9]{8}");
  private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}");

  /** Nationality, place, date of birth without century, serial, check digit (ICAO 9303). */
  private static final Pattern FOREIGNER_EARLIER = Pattern.compile("[A-Z]{3}[0-9]{12}");

  /** 9, province, nationality, date of birth, serial, check character as on resident ids. */
  private static final Pattern FOREIGNER_2023 = Pattern.compile("9[0-9]{16}[0-9X]");

  private static final Pattern LICENCE = Pattern.compile("[0-9]{15}");

  /** Refuses another form, a date that is none, or a wrong check digit: ID_NUMBER_INVALID. */
  public IdNumber {
    value =
        Normalizer.normalize(value, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
    if (!holds(type, value)) {
      throw new Refusal(ErrorCode.ID_NUMBER_INVALID);
    }
  }

  /**
   * Refuses, on that day, a person under age (CUSTOMER_UNDER_AGE) or a date of birth that cannot be
   * (ID_NUMBER_INVALID), as far as the number tells when its holder was born.
   */
  public void requireOfAge(LocalDate today) {
    birthday(today).ifPresent(born -> requireOfAge(born, today));
  }

  private static void requireOfAge(LocalDate born, LocalDate today) {
    if (born.isAfter(today) || born.plusYears(OLDEST_YEARS).isBefore(today)) {
      throw new Refusal(ErrorCode.ID_NUMBER_INVALID);
    }
    if (born.plusYears(OF_AGE_YEARS).isAfter(today)) {
      throw new Refusal(ErrorCode.CUSTOMER_UNDER_AGE);
    }
  }

  /**
   * The date of birth in the number; empty where its kind has none. A number that leaves the
   * century out means the last such day that is not after {@code today}.
   */
  public Optional<LocalDate> birthday(LocalDate today) {
    return switch (type) {
      case RESIDENT_ID -> day(value.substring(6, 14));
      case FOREIGN_PERMANENT_RESIDENCE ->
          value.length() == 18 ? day(value.substring(6, 14)) : lastSuchDay(today);
      default -> Optional.empty();
    };
  }

  /** First and last character; the rest hidden. */
  public String mask() {
    return Masks.idNumber(value);
  }

  private Optional<LocalDate> lastSuchDay(LocalDate today) {
    String sixDigits = value.substring(7, 13);
    return day("20" + sixDigits).filter(day -> !day.isAfter(today)).or(() -> day("19" + sixDigits));
  }

  private static boolean holds(IdType type, String value) {
    return switch (type) {
      case RESIDENT_ID -> RESIDENT.matcher(value).matches() && holdsDayAndCheck(value);
      case PASSPORT -> PASSPORT.matcher(value).matches();
      case HK_MACAU_PERMIT -> HK_MACAU.matcher(value).matches();
      case TAIWAN_PERMIT -> TAIWAN.matcher(value).matches();
      case FOREIGN_PERMANENT_RESIDENCE -> isForeigner(value);
      case CREDIT_CODE -> CreditCode.holds(value);
      case BUSINESS_LICENCE ->
          LICENCE.matcher(value).matches() && CheckDigits.mod11And10Holds(value);
    };
  }

  private static boolean isForeigner(String value) {
    if (FOREIGNER_2023.matcher(value).matches()) {
      return holdsDayAndCheck(value);
    }
    return FOREIGNER_EARLIER.matcher(value).matches()
        && CheckDigits.icaoHolds(value)
        && (day("19" + value.substring(7, 13)).isPresent()
            || day("20" + value.substring(7, 13)).isPresent());
  }

  private static boolean holdsDayAndCheck(String value) {
    return CheckDigits.mod11And2Holds(value) && day(value.substring(6, 14)).isPresent();
  }

  private static Optional<LocalDate> day(String eightDigits) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(eightDigits.substring(0, 4)),
              Integer.parseInt(eightDigits.substring(4, 6)),
              Integer.parseInt(eightDigits.substring(6, 8))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return mask();
  }
}
