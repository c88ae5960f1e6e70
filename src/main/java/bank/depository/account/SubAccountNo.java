package bank.depository.account;

import bank.depository.identity.Luhn;
import bank.depository.identity.Masks;
import bank.depository.ledger.AccountId;
import java.util.regex.Pattern;

/**
 * The number of a sub-account as people see it: 68, the ledger's number of the account in fifteen
 * digits, and a check digit, so that a slip of the pen is no other account.
 *
 * @param value 18 digits
 */
public record SubAccountNo(String value) {

  private static final String OURS = "68";
  private static final Pattern FORM = Pattern.compile(OURS + "[0-9]{16}");

  /** Refuses another form or a wrong check digit. */
  public SubAccountNo {
    if (!FORM.matcher(value).matches() || !Luhn.holds(value)) {
      throw new IllegalArgumentException("not the number of a sub-account");
    }
  }

  /** The number of that account. */
  public static SubAccountNo of(AccountId account) {
    String digits = OURS + "%015d".formatted(account.value());
    return new SubAccountNo(digits + Luhn.checkDigit(digits));
  }

  /** In groups, to be read aloud. */
  public String grouped() {
    return value.replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** The first and the last four digits. */
  public String mask() {
    return Masks.subAccount(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
