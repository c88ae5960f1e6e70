package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The number of a bank card.
 *
 * @param value 12 to 19 digits, the last the check digit (ISO/IEC 7812, Luhn)
 */
public record CardNo(String value) implements BankAccountNo {

  private static final Pattern FORM = Pattern.compile("[0-9]{12,19}");

  /** Refuses another form or a wrong check digit: CARD_NO_INVALID. Spaces are left out. */
  public CardNo {
    value = value.replaceAll("[\\s-]", "");
    if (!FORM.matcher(value).matches() || !Luhn.holds(value)) {
      throw new Refusal(ErrorCode.CARD_NO_INVALID);
    }
  }

  /** The last four digits behind stars. */
  @Override
  public String mask() {
    return Masks.account(value);
  }

  @Override
  public String toString() {
    return mask();
  }
}
