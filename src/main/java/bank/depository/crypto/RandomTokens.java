package bank.depository.crypto;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Things that nobody can guess. */
@Singleton
public final class RandomTokens {

  private static final int TOKEN_BYTES = 32;
  private static final int MAX_DIGITS = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 bits in 43 characters that may stand in a URL: links, cookies, sessions. */
  public String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
  }

  /** That many decimal digits, each as likely as the others: codes sent by SMS. */
  public String digits(int count) {
    if (count < 1 || count > MAX_DIGITS) {
      throw new IllegalArgumentException("1 to " + MAX_DIGITS + " digits, not " + count);
    }
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + RANDOM.nextInt(10)));
    }
    return digits.toString();
  }

  static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
