package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * The two accounts of a platform at the bank's core: the summary account (汇总账户) with its customers'
 * money, and its own-fund account (自有资金账户).
 *
 * @param summaryNo 12 to 24 digits
 * @param ownFundNo 12 to 24 digits, another one
 */
public record CoreAccounts(String summaryNo, String ownFundNo) {

  private static final Pattern FORM = Pattern.compile("[0-9]{12,24}");

  /** Refuses with {@code FIELD_INVALID} what is no account number, and twice the same. */
  public CoreAccounts {
    if (!FORM.matcher(summaryNo).matches() || !FORM.matcher(ownFundNo).matches()) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "an account number has 12 to 24 digits");
    }
    if (summaryNo.equals(ownFundNo)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "summary and own-fund account are two accounts");
    }
  }
}
