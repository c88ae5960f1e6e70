package bank.depository.password;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.Arrays;
import java.util.List;

/** What a customer may choose. */
final class PasswordChoice {

  private PasswordChoice() {}

  /** Refuses PASSWORDS_DIFFER and PASSWORD_WEAK. */
  static void require(char[] chosen, char[] again, List<String> ownNumbers) {
    if (!Arrays.equals(chosen, again)) {
      throw new Refusal(ErrorCode.PASSWORDS_DIFFER);
    }
    if (WeakPasswords.contains(chosen, ownNumbers)) {
      throw new Refusal(ErrorCode.PASSWORD_WEAK);
    }
  }
}
