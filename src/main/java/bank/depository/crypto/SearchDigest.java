package bank.depository.crypto;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Keyed digests by which personal data are found without being read (INF-02). HMAC-SM3: without the
 * key nobody can try out all id numbers. Equal values of the same field have equal digests, on all
 * platforms.
 */
@Singleton
public final class SearchDigest {

  /** Two bytes of key version, then the digest. */
  public static final int BYTES = 34;

  private final Keys keys;

  SearchDigest(Keys keys) {
    this.keys = keys;
  }

  /**
   * For storage beside the encrypted value.
   *
   * @param field what the value is, for example {@code id-number}: other fields, other digests
   * @param value in the one form in which that field is compared
   */
  public byte[] of(String field, String value) {
    return digest(keys.macKey(MacPurpose.SEARCH_DIGEST), field, value);
  }

  /** What a stored digest of that value can be, one for each key version, for a search. */
  public List<byte[]> everyVersion(String field, String value) {
    return keys.macKeys(MacPurpose.SEARCH_DIGEST).stream()
        .map(key -> digest(key, field, value))
        .toList();
  }

  /** Whether it was made with an older key than {@link #of} uses. */
  public boolean outdated(byte[] stored) {
    int version = Short.toUnsignedInt(ByteBuffer.wrap(stored).getShort());
    return version < keys.macKey(MacPurpose.SEARCH_DIGEST).version();
  }

  private static byte[] digest(MacKey key, String field, String value) {
    return ByteBuffer.allocate(BYTES)
        .putShort((short) key.version())
        .put(key.mac(SealContext.of("search-digest", field, value).bytes()))
        .array();
  }
}
