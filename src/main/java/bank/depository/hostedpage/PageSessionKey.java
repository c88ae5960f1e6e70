package bank.depository.hostedpage;

import bank.depository.shared.PlatformId;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The key of a page session, led by the platform. In addresses it stands as one word of 27
 * characters that tells nothing.
 */
@Embeddable
public record PageSessionKey(int platformId, UUID sessionId) implements Serializable {

  private static final int BYTES = Integer.BYTES + 2 * Long.BYTES;

  /** The session that the word in an address names; empty where it is no such word. */
  public static Optional<PageSessionKey> parse(String word) {
    if (!word.matches("[A-Za-z0-9_-]{27}")) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getUrlDecoder().decode(word);
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int platform = buffer.getInt();
    UUID session = new UUID(buffer.getLong(), buffer.getLong());
    return platform < 1000 ? Optional.empty() : Optional.of(new PageSessionKey(platform, session));
  }

  /** The word for addresses. */
  public String word() {
    ByteBuffer buffer =
        ByteBuffer.allocate(BYTES)
            .putInt(platformId)
            .putLong(sessionId.getMostSignificantBits())
            .putLong(sessionId.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
  }

  /** The platform. */
  public PlatformId platform() {
    return new PlatformId(platformId);
  }
}
