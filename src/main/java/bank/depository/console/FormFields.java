package bank.depository.console;

import bank.depository.approval.ApprovalId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads what staff typed into forms; refuses with {@code FIELD_INVALID} what it is not. */
final class FormFields {

  private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,2})?");
  private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
  private static final int PPM_DIGITS_OF_A_PERCENT = 4;
  private static final int FEN_DIGITS_OF_A_YUAN = 2;

  private FormFields() {}

  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    try {
      return Enum.valueOf(type, name);
    } catch (IllegalArgumentException e) {
      throw invalid("not one of the choices");
    }
  }

  static ApprovalId approval(String id) {
    try {
      return new ApprovalId(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.NOT_FOUND, "no such approval");
    }
  }

  static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.NOT_FOUND, "no such address");
    }
  }

  static PlatformId platform(String id) {
    if (!id.matches("[1-9][0-9]{3,8}")) {
      throw new Refusal(ErrorCode.NOT_FOUND, "no such platform");
    }
    return new PlatformId(Integer.parseInt(id));
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw invalid("a day is written 2026-01-31");
    }
  }

  /** The beginning of that day in Shanghai. */
  static Instant startOf(String day) {
    return day(day).atStartOfDay(ShanghaiTime.ZONE).toInstant();
  }

  /** Yuan with up to two decimals; nothing is no money. */
  static Money yuan(String text) {
    return Money.ofFen(scaled(AMOUNT, text, FEN_DIGITS_OF_A_YUAN));
  }

  /** Percent with up to four decimals as millionths; nothing is zero. */
  static int ppm(String percent) {
    return Math.toIntExact(scaled(PERCENT, percent, PPM_DIGITS_OF_A_PERCENT));
  }

  private static long scaled(Pattern form, String typed, int decimals) {
    String text = typed.strip().replace(",", "");
    if (text.isEmpty()) {
      return 0;
    }
    if (!form.matcher(text).matches()) {
      throw invalid("not a number with at most " + decimals + " decimals");
    }
    return new BigDecimal(text).movePointRight(decimals).longValueExact();
  }

  /** The lines that are not blank. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Refusal invalid(String why) {
    return new Refusal(ErrorCode.FIELD_INVALID, why);
  }
}
