package bank.depository.crypto;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/**
 * One-time passwords of staff (OPS-04): RFC 6238 with SHA-1, 30 seconds and 6 digits, which every
 * authenticator application has.
 */
public final class Totp {

  /** How long a code stands. */
  public static final int STEP_SECONDS = 30;

  /** Steps before and after the present one that are taken too, for clocks that differ. */
  public static final int TOLERATED_STEPS = 1;

  private static final int DIGITS = 6;
  private static final int SECRET_BYTES = 20;
  private static final HmacOneTimePasswordGenerator GENERATOR =
      new HmacOneTimePasswordGenerator(DIGITS);

  private Totp() {}

  /** A fresh secret, to be kept sealed. */
  public static byte[] newSecret() {
    return RandomTokens.bytes(SECRET_BYTES);
  }

  /**
   * The step that the code belongs to, or empty where it is wrong. The caller must refuse a step at
   * or before the last one taken from that person: a code serves once.
   */
  public static OptionalLong stepOf(byte[] secret, String code, Instant now) {
    long present = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = present - TOLERATED_STEPS; step <= present + TOLERATED_STEPS; step++) {
      if (same(codeOf(secret, step), code)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code at that instant, as the person's device shows it. */
  public static String codeAt(byte[] secret, Instant instant) {
    return codeOf(secret, instant.getEpochSecond() / STEP_SECONDS);
  }

  /** The secret as a person types it into the device. */
  public static String base32(byte[] secret) {
    return Base32.toBase32String(secret).replace("=", "");
  }

  /** The address that the device reads from a picture. */
  public static String provisioningUri(String issuer, String account, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
        .formatted(escaped(issuer), escaped(account), base32(secret), escaped(issuer));
  }

  private static String codeOf(byte[] secret, long step) {
    try {
      SecretKeySpec key = new SecretKeySpec(secret, "HmacSHA1");
      return GENERATOR.generateOneTimePasswordString(key, step, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String expected, String said) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
