package bank.depository.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app (RFC 6238 with SHA-1, six digits, 30 seconds). It shows each code once. */
final class Authenticator {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int STEP_SECONDS = 30;

  private final String base32Secret;
  private final byte[] secret;
  private long lastStep = -1;

  Authenticator(String base32Secret) {
    this.base32Secret = base32Secret;
    this.secret = decoded(base32Secret.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT));
  }

  /** What the bank showed at enrolment. */
  String secret() {
    return base32Secret;
  }

  /** The next code that was not used yet; waits for the next step where this one's was. */
  String nextCode() {
    long step = Instant.now().getEpochSecond() / STEP_SECONDS;
    while (step <= lastStep) {
      Waiting.briefly();
      step = Instant.now().getEpochSecond() / STEP_SECONDS;
    }
    lastStep = step;
    return code(step);
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int binary = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
      return "%06d".formatted(binary % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] decoded(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (char digit : base32.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(digit);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
      }
    }
    return bytes.array();
  }
}
