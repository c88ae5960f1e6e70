package bank.depository.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** A sealing key held in memory. */
final class Sm4SealingKey implements SealingKey {

  private final int version;
  private final byte[] key;

  Sm4SealingKey(int version, byte[] key) {
    if (key.length != Sm4Gcm.KEY_BYTES) {
      throw new IllegalArgumentException("an SM4 key has 16 bytes");
    }
    this.version = version;
    this.key = key.clone();
  }

  @Override
  public int version() {
    return version;
  }

  @Override
  public byte[] seal(byte[] plain, SealContext context) {
    return SealedForm.join(version, Sm4Gcm.seal(key, plain, associated(context)));
  }

  @Override
  public byte[] open(byte[] sealed, SealContext context) {
    if (SealedForm.versionOf(sealed) != version) {
      throw new SealBrokenException("sealed with another version");
    }
    byte[] body = Arrays.copyOfRange(sealed, SealedForm.HEADER_BYTES, sealed.length);
    return Sm4Gcm.open(key, body, associated(context));
  }

  private byte[] associated(SealContext context) {
    byte[] place = context.bytes();
    return ByteBuffer.allocate(SealedForm.HEADER_BYTES + place.length)
        .put(SealedForm.header(version))
        .put(place)
        .array();
  }
}
