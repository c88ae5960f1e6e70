package bank.depository.crypto;

import java.nio.ByteBuffer;

/**
 * How a sealed thing is laid out: one byte of format, two of key version, then nonce, ciphertext
 * and tag.
 */
final class SealedForm {

  static final int MAX_VERSION = 0xFFFF;
  static final int HEADER_BYTES = 3;

  private static final byte SM4_GCM = 1;

  private SealedForm() {}

  static byte[] header(int version) {
    return ByteBuffer.allocate(HEADER_BYTES).put(SM4_GCM).putShort((short) version).array();
  }

  static byte[] join(int version, byte[] body) {
    return ByteBuffer.allocate(HEADER_BYTES + body.length).put(header(version)).put(body).array();
  }

  static int versionOf(byte[] sealed) {
    if (sealed.length < HEADER_BYTES || sealed[0] != SM4_GCM) {
      throw new SealBrokenException("not a sealed thing");
    }
    return Short.toUnsignedInt(ByteBuffer.wrap(sealed, 1, Short.BYTES).getShort());
  }
}
