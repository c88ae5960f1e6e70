package bank.depository.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * A sealed value with its own data key: one byte of format, the data key wrapped as {@link
 * SealedForm} has it, then nonce, ciphertext and tag of the value. Data key and value are both
 * bound to the place, so that neither can be moved.
 */
final class Envelope {

  private static final byte FORMAT = 2;
  private static final int FORMAT_BYTES = 1;
  private static final int WRAPPED_KEY_BYTES =
      SealedForm.HEADER_BYTES + Sm4Gcm.MORE_BYTES + Sm4Gcm.KEY_BYTES;
  private static final int VALUE_AT = FORMAT_BYTES + WRAPPED_KEY_BYTES;
  static final int MORE_BYTES = VALUE_AT + Sm4Gcm.MORE_BYTES;

  private Envelope() {}

  static byte[] seal(SealingKey wrapping, byte[] plain, SealContext place) {
    byte[] dataKey = Sm4Gcm.newKey();
    try {
      return join(
          wrapping.seal(dataKey, ofDataKey(place)), Sm4Gcm.seal(dataKey, plain, ofValue(place)));
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  static byte[] open(SealingKey wrapping, byte[] sealed, SealContext place) {
    byte[] value = Arrays.copyOfRange(sealed, VALUE_AT, sealed.length);
    return withDataKey(
        wrapping, sealed, place, dataKey -> Sm4Gcm.open(dataKey, value, ofValue(place)));
  }

  static byte[] rewrap(SealingKey old, SealingKey renewed, byte[] sealed, SealContext place) {
    byte[] value = Arrays.copyOfRange(sealed, VALUE_AT, sealed.length);
    return withDataKey(
        old, sealed, place, dataKey -> join(renewed.seal(dataKey, ofDataKey(place)), value));
  }

  static boolean is(byte[] sealed) {
    return sealed.length >= MORE_BYTES && sealed[0] == FORMAT;
  }

  /** The version of the key that wraps its data key. */
  static int versionOf(byte[] sealed) {
    return SealedForm.versionOf(wrappedKey(sealed));
  }

  private static byte[] withDataKey(
      SealingKey wrapping, byte[] sealed, SealContext place, Function<byte[], byte[]> work) {
    byte[] dataKey = wrapping.open(wrappedKey(sealed), ofDataKey(place));
    try {
      return work.apply(dataKey);
    } finally {
      Arrays.fill(dataKey, (byte) 0);
    }
  }

  private static byte[] wrappedKey(byte[] sealed) {
    return Arrays.copyOfRange(sealed, FORMAT_BYTES, VALUE_AT);
  }

  private static byte[] join(byte[] wrappedKey, byte[] value) {
    return ByteBuffer.allocate(VALUE_AT + value.length)
        .put(FORMAT)
        .put(wrappedKey)
        .put(value)
        .array();
  }

  private static SealContext ofDataKey(SealContext place) {
    return place.with("data-key");
  }

  private static byte[] ofValue(SealContext place) {
    return place.with("value").bytes();
  }
}
