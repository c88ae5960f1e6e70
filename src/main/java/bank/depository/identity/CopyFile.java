package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A file that a customer uploads as a copy. What it is follows from its first bytes, never from its
 * name or from what the browser says. Never logged.
 */
public record CopyFile(Type type, byte[] content) {

  /** A copy has at most this many bytes. */
  public static final int MAX_BYTES = 3 * 1024 * 1024;

  /** What a copy can be. */
  public enum Type {
    /** A document. */
    PDF("application/pdf", "pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    /** A photograph. */
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    /** A picture. */
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    Type(String mediaType, String ending, byte[] beginning) {
      this.mediaType = mediaType;
      this.ending = ending;
      this.beginning = beginning;
    }

    /** As HTTP names it. */
    public String mediaType() {
      return mediaType;
    }

    /** How the name of such a file ends. */
    public String ending() {
      return ending;
    }

    private boolean fits(byte[] content) {
      return content.length > beginning.length
          && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }
  }

  /** Refuses COPY_TOO_LARGE, and COPY_TYPE_REFUSED for what is no PDF, JPEG or PNG. */
  public static CopyFile of(byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new Refusal(ErrorCode.COPY_TOO_LARGE, content.length + " bytes");
    }
    return Arrays.stream(Type.values())
        .filter(type -> type.fits(content))
        .findFirst()
        .map(type -> new CopyFile(type, content))
        .orElseThrow(() -> new Refusal(ErrorCode.COPY_TYPE_REFUSED));
  }

  @Override
  public String toString() {
    return "a copy of " + content.length + " bytes";
  }
}
