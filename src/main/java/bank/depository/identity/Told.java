package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is known in plain so far, from the platform or from the customer. Never logged. */
public record Told(
    @Nullable PartyName name,
    @Nullable IdNumber idNumber,
    @Nullable BankAccountNo account,
    @Nullable MobileNo mobile) {

  /** Nothing. */
  public static final Told NOTHING = new Told(null, null, null, null);

  /** All of it; refuses IDENTIFICATION_STEP_FORBIDS where something is missing. */
  public Particulars complete() {
    if (name == null || idNumber == null || account == null || mobile == null) {
      throw new Refusal(
          ErrorCode.IDENTIFICATION_STEP_FORBIDS, "the customer has not told who they are");
    }
    return new Particulars(name, idNumber, account, mobile);
  }
}
