package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The number of an organization's account (对公账户) at any bank; each bank has a form of its own.
 *
 * @param value 12 to 32 digits
 */
public record CorporateAccountNo(String value) implements BankAccountNo {

  private static final Pattern FORM = Pattern.compile("[0-9]{12,32}");

  /** Refuses another form: CARD_NO_INVALID. Spaces and dashes are left out. */
  public CorporateAccountNo {
    value = value.replaceAll("[\\s-]", "");
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.CARD_NO_INVALID);
    }
  }

  @Override
  public String mask() {
    return Masks.account(value);
  }

  @Override
  public String toString() {
    return mask();
  }
}
