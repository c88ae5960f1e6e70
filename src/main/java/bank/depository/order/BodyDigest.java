package bank.depository.order;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHA-256 over what a platform instructed: method, path and the body's bytes. Two requests with one
 * number are the same instruction exactly when these agree.
 */
public record BodyDigest(byte[] sha256) {

  /** Of the bank's own instructions, which came in no body. */
  public static final BodyDigest NONE = new BodyDigest(new byte[32]);

  /** Refuses anything but 32 bytes. */
  public BodyDigest {
    if (sha256.length != 32) {
      throw new IllegalArgumentException("SHA-256 has 32 bytes");
    }
    sha256 = sha256.clone();
  }

  @Override
  public byte[] sha256() {
    return sha256.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BodyDigest that && Arrays.equals(sha256, that.sha256);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sha256);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(sha256);
  }
}
