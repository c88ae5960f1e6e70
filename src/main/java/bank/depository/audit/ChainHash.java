package bank.depository.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** An SM3 hash that chains one audit entry to the next. */
public final class ChainHash {

  /** What the first entry is chained to. */
  public static final ChainHash BEGINNING = new ChainHash(new byte[32]);

  private final byte[] bytes;

  /** Refuses anything but 32 bytes. */
  public ChainHash(byte[] bytes) {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("an SM3 hash has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes.clone();
  }

  /** A copy of the 32 bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChainHash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
