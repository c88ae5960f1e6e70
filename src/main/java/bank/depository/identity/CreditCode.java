package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;

/**
 * A unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check character.
 *
 * @param value in upper case
 */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  /** Refuses with {@code FIELD_INVALID} what is no code or fails its check character. */
  public CreditCode {
    if (value.length() != WEIGHTS.length + 1 || value.chars().anyMatch(CreditCode::isForeign)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a credit code has 18 digits and capitals");
    }
    if (value.charAt(WEIGHTS.length) != checkCharacter(value)) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the credit code's check character is wrong");
    }
  }

  /** Whether that is a code with a right check character. */
  static boolean holds(String value) {
    return value.length() == WEIGHTS.length + 1
        && value.chars().noneMatch(CreditCode::isForeign)
        && value.charAt(WEIGHTS.length) == checkCharacter(value);
  }

  private static boolean isForeign(int character) {
    return ALPHABET.indexOf(character) < 0;
  }

  private static char checkCharacter(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }

  @Override
  public String toString() {
    return value;
  }
}
