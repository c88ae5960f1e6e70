package bank.depository.account;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The platform's own number of a customer.
 *
 * @param value 1 to 64 letters, digits, {@code -} or {@code _}
 */
public record CustomerNo(String value) {

  /** The form, as the contract states it. */
  public static final String FORM = "[A-Za-z0-9_-]{1,64}";

  private static final Pattern PATTERN = Pattern.compile(FORM);

  /** Refuses any other form with {@link ErrorCode#FIELD_INVALID}. */
  public CustomerNo {
    if (!PATTERN.matcher(value).matches()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "not a customer number");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
