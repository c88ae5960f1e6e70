package bank.depository.entrance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/**
 * The secret that one browser holds. Only its digest is kept.
 *
 * @param value 43 characters
 */
public record BrowserSecret(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** Refuses any other form. */
  public BrowserSecret {
    if (!isOne(value)) {
      throw new IllegalArgumentException("not the secret of a browser");
    }
  }

  /** Whether it has the form of one. */
  public static boolean isOne(String value) {
    return FORM.matcher(value).matches();
  }

  byte[] digest() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "secret of a browser";
  }
}
