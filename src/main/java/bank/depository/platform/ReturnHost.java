package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A host, with its port where it is not the usual one, to which hosted pages may send a browser
 * back.
 *
 * @param value lower case: {@code www.platform.example} or {@code 127.0.0.1:8180}
 */
public record ReturnHost(String value) {

  private static final Pattern FORM =
      Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?(:[0-9]{1,5})?");

  /** Refuses with {@code FIELD_INVALID} what is no host. */
  public ReturnHost {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "not a host: letters, digits, - and . only");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
