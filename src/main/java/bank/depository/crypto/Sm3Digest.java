package bank.depository.crypto;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * An SM3 digest (GB/T 32905).
 *
 * @param hex 64 digits in lower case
 */
public record Sm3Digest(String hex) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
  private static final int BUFFER_BYTES = 64 * 1024;

  /** Refuses any other form. */
  public Sm3Digest {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("not an SM3 digest");
    }
  }

  /** The digest of those bytes. */
  public static Sm3Digest of(byte[] content) {
    SM3Digest digest = new SM3Digest();
    digest.update(content, 0, content.length);
    return finished(digest);
  }

  /** The digest of all that the stream still has, read in pieces; the caller closes it. */
  public static Sm3Digest of(InputStream content) throws IOException {
    SM3Digest digest = new SM3Digest();
    byte[] buffer = new byte[BUFFER_BYTES];
    int read = content.read(buffer);
    while (read >= 0) {
      digest.update(buffer, 0, read);
      read = content.read(buffer);
    }
    return finished(digest);
  }

  /** The 32 bytes. */
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }

  private static Sm3Digest finished(SM3Digest digest) {
    byte[] bytes = new byte[digest.getDigestSize()];
    digest.doFinal(bytes, 0);
    return new Sm3Digest(HexFormat.of().formatHex(bytes));
  }
}
