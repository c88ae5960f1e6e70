package bank.depository.shared;

import java.util.regex.Pattern;

/**
 * The platform's own number of an instruction, unique for ever within the platform (API-03). It
 * travels as the {@code Idempotency-Key} header and comes back as {@code request_no}.
 *
 * @param value 8 to 64 letters, digits, {@code -} or {@code _}
 */
public record RequestNo(String value) {

  /** The form, as the contract states it. */
  public static final String FORM = "[A-Za-z0-9_-]{8,64}";

  /** Numbers that begin so are those of the bank's own orders; no platform can send one. */
  public static final String BANK_PREFIX = "BANK-";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Refuses any other form with {@link ErrorCode#REQUEST_NO_MALFORMED}. */
  public RequestNo {
    if (!PATTERN.matcher(value).matches()) {
      throw new Refusal(ErrorCode.REQUEST_NO_MALFORMED);
    }
  }

  /** Whether the bank gave this number, not the platform. */
  public boolean isOfBank() {
    return value.startsWith(BANK_PREFIX);
  }

  @Override
  public String toString() {
    return value;
  }
}
