package bank.depository.password;

import bank.depository.crypto.Sm2Envelopes;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;

/** Opens what a browser encrypted. Here alone is a trade password ever in plain form. */
@ApplicationScoped
class PasswordEntry {

  private final Sm2Envelopes envelopes;

  PasswordEntry(Sm2Envelopes envelopes) {
    this.envelopes = envelopes;
  }

  /** The six digits, for the caller to wipe. Refuses PASSWORD_UNREADABLE. */
  char[] open(UUID session, byte[] privateKeyWrapped, String ciphertextHex) {
    byte[] plain = plain(session, privateKeyWrapped, ciphertextHex);
    try {
      return digits(plain);
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  private byte[] plain(UUID session, byte[] privateKeyWrapped, String ciphertextHex) {
    try {
      return envelopes.open(session.toString(), privateKeyWrapped, ciphertextHex);
    } catch (Refusal refusal) {
      throw new Refusal(ErrorCode.PASSWORD_UNREADABLE);
    }
  }

  private static char[] digits(byte[] plain) {
    char[] digits = new char[PasswordLimits.DIGITS];
    boolean readable = plain.length == digits.length;
    for (int i = 0; readable && i < plain.length; i++) {
      readable = plain[i] >= '0' && plain[i] <= '9';
      digits[i] = (char) plain[i];
    }
    if (!readable) {
      Arrays.fill(digits, '\0');
      throw new Refusal(ErrorCode.PASSWORD_UNREADABLE);
    }
    return digits;
  }
}
