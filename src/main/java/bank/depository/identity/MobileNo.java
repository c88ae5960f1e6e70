package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * A mobile number of mainland China.
 *
 * @param value 11 digits
 */
public record MobileNo(String value) {

  private static final Pattern FORM = Pattern.compile("1[3-9][0-9]{9}");

  /** Refuses any other form: MOBILE_INVALID. Spaces, dashes and +86 are left out. */
  public MobileNo {
    value = value.replaceAll("[\\s-]", "").replaceFirst("^\\+?86(?=1[0-9]{10}$)", "");
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.MOBILE_INVALID);
    }
  }

  /** Three digits, stars, four digits. */
  public String mask() {
    return Masks.mobile(value);
  }

  @Override
  public String toString() {
    return mask();
  }
}
