package bank.depository.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a sealed thing belongs. It is not stored in the seal but must be said again to open it, so
 * that nothing sealed can be moved to another place.
 *
 * @param parts from the general to the particular
 */
public record SealContext(List<String> parts) {

  /** Refuses a context that says nothing. */
  public SealContext {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a seal without a place could be moved anywhere");
    }
    parts = List.copyOf(parts);
  }

  /** The context of those parts. */
  public static SealContext of(String... parts) {
    return new SealContext(List.of(parts));
  }

  /** This place, one part more particular. */
  SealContext with(String part) {
    List<String> longer = new ArrayList<>(parts);
    longer.add(part);
    return new SealContext(longer);
  }

  /** Each part led by its length, so that no two contexts have the same bytes. */
  byte[] bytes() {
    List<byte[]> encoded =
        parts.stream().map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    int length = encoded.stream().mapToInt(part -> Integer.BYTES + part.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    encoded.forEach(part -> bytes.putInt(part.length).put(part));
    return bytes.array();
  }
}
