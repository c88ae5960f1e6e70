package bank.depository.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Encrypts personal data for the database (INF-02): each value with SM4-GCM under a data key of its
 * own, which is wrapped under the bank's versioned key outside the database. So the bank's key is
 * renewed by wrapping data keys anew, and nobody need see a value for it. The result differs each
 * time; it is found again by {@link SearchDigest} only.
 */
@Singleton
public final class PersonalDataCipher {

  /** What an encrypted value has more than its text in UTF-8. */
  public static final int MORE_BYTES = Envelope.MORE_BYTES;

  private final Keys keys;

  PersonalDataCipher(Keys keys) {
    this.keys = keys;
  }

  /** For storage in that cell: {@link #MORE_BYTES} more than the text has in UTF-8. */
  public byte[] encrypt(PersonalDataCell cell, String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return Envelope.seal(newest(), bytes, cell.context());
  }

  /**
   * What was encrypted for that cell.
   *
   * @throws SealBrokenException where it was altered, or encrypted for another cell
   */
  public String decrypt(PersonalDataCell cell, byte[] stored) {
    byte[] bytes =
        Envelope.is(stored)
            ? Envelope.open(wrapping(stored), stored, cell.context())
            : keys.open(SealingPurpose.PERSONAL_DATA, stored, cell.context());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether {@link #renew} would change it. */
  public boolean outdated(byte[] stored) {
    return !Envelope.is(stored) || Envelope.versionOf(stored) < newest().version();
  }

  /**
   * The same value, its data key wrapped under the newest key; the value is not looked at. One from
   * before there were data keys gets its own.
   */
  public byte[] renew(PersonalDataCell cell, byte[] stored) {
    return Envelope.is(stored)
        ? Envelope.rewrap(wrapping(stored), newest(), stored, cell.context())
        : encrypt(cell, decrypt(cell, stored));
  }

  /** The version under which values are sealed now. */
  public int newestVersion() {
    return newest().version();
  }

  private SealingKey wrapping(byte[] stored) {
    return keys.sealingKey(SealingPurpose.PERSONAL_DATA, Envelope.versionOf(stored));
  }

  private SealingKey newest() {
    return keys.sealingKey(SealingPurpose.PERSONAL_DATA);
  }
}
