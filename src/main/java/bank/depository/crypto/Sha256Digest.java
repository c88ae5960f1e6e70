package bank.depository.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A SHA-256 digest.
 *
 * @param hex 64 digits in lower case
 */
public record Sha256Digest(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Refuses any other form. */
  public Sha256Digest {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256 digest");
    }
  }

  /** The digest of those bytes. */
  public static Sha256Digest of(byte[] content) {
    return ofDigest(algorithm().digest(content));
  }

  /** The digest of all that the stream still has, read in pieces; the caller closes it. */
  public static Sha256Digest of(InputStream content) throws IOException {
    MessageDigest digest = algorithm();
    InputStream digesting = new DigestInputStream(content, digest);
    byte[] buffer = new byte[BUFFER_BYTES];
    while (digesting.read(buffer) >= 0) {
      // Reading is what digests.
    }
    return ofDigest(digest.digest());
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static Sha256Digest ofDigest(byte[] digest) {
    return new Sha256Digest(HexFormat.of().formatHex(digest));
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
