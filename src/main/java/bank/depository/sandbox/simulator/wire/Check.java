package bank.depository.sandbox.simulator.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What request records ask of their members; each refusal names the member and never its value. */
public final class Check {

  /** The most that one movement may be: one trillion yuan. */
  public static final long MAX_AMOUNT_FEN = 100_000_000_000_000L;

  private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_-]{1,64}");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{1,24}");

  private Check() {}

  /** A member that must be there. */
  public static void present(String member, @Nullable Object value) {
    if (value == null) {
      throw WireRefusal.malformed(member + " is missing");
    }
  }

  /** A text of 1 to {@code max} characters. */
  public static void text(String member, @Nullable String value, int max) {
    if (value == null || value.isEmpty() || value.codePointCount(0, value.length()) > max) {
      throw WireRefusal.malformed(member + " must have 1 to " + max + " characters");
    }
  }

  /** A text of exactly that form. */
  public static void form(String member, @Nullable String value, Pattern pattern) {
    if (value == null || !pattern.matcher(value).matches()) {
      throw WireRefusal.malformed(member + " must match " + pattern);
    }
  }

  /** A number that a client gives: of an order, a request, a message, a transfer. */
  public static void number(String member, @Nullable String value) {
    form(member, value, NUMBER);
  }

  /** A mobile number of the mainland. */
  public static void mobile(String member, @Nullable String value) {
    form(member, value, MOBILE);
  }

  /** An account's number at the core. */
  public static void account(String member, @Nullable String value) {
    form(member, value, ACCOUNT);
  }

  /** An amount in fen, from 1. */
  public static void amount(String member, long fen) {
    if (fen < 1 || fen > MAX_AMOUNT_FEN) {
      throw WireRefusal.malformed(member + " must be 1 to " + MAX_AMOUNT_FEN);
    }
  }

  /** A business day, {@code YYYY-MM-DD}. */
  public static LocalDate day(String member, @Nullable String value) {
    if (value != null && value.length() == 10) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeException refusedBelow) {
        throw WireRefusal.malformed(member + " must be a day, YYYY-MM-DD");
      }
    }
    throw WireRefusal.malformed(member + " must be a day, YYYY-MM-DD");
  }
}
