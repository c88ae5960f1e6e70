package bank.depository.platform;

import bank.depository.crypto.Sha256Digest;
import bank.depository.crypto.signature.VerificationKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * Names a platform's signing key: the platform's number, a hyphen, and the first 16 hexadecimal
 * digits of SHA-256 over the public key. So a key is found within its platform and never looked for
 * among all.
 *
 * @param value the {@code keyid} of signatures: {@code 1001-0123456789abcdef}
 */
public record PlatformKeyId(String value) {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{3,8})-[0-9a-f]{16}");

  /** Refuses with {@code KEY_UNKNOWN} any other form. */
  public PlatformKeyId {
    if (!FORM.matcher(value).matches()) {
      throw new Refusal(ErrorCode.KEY_UNKNOWN, "the keyid has not the form of ours");
    }
  }

  /** The id of that key. */
  public static PlatformKeyId of(PlatformId platform, VerificationKey key) {
    String digest = Sha256Digest.of(key.spki()).hex();
    return new PlatformKeyId(platform + "-" + digest.substring(0, 16));
  }

  /** Whether that is the form of a key's id. */
  public static boolean hasForm(String value) {
    return FORM.matcher(value).matches();
  }

  /** The platform whose key it is. */
  public PlatformId platform() {
    return new PlatformId(Integer.parseInt(value.substring(0, value.indexOf('-'))));
  }

  @Override
  public String toString() {
    return value;
  }
}
