package bank.depository.crypto;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Encrypts personal data for the database (INF-02): SM4-GCM under a key kept outside it. The result
 * tells its key's version and differs each time; it is found again by {@link SearchDigest} only.
 */
@Singleton
public final class PersonalDataCipher {

  private final Keys keys;

  PersonalDataCipher(Keys keys) {
    this.keys = keys;
  }

  /** For storage in that cell: 31 bytes more than the text has in UTF-8. */
  public byte[] encrypt(PersonalDataCell cell, String plain) {
    byte[] bytes = plain.getBytes(StandardCharsets.UTF_8);
    return keys.sealingKey(SealingPurpose.PERSONAL_DATA).seal(bytes, cell.context());
  }

  /**
   * What was encrypted for that cell.
   *
   * @throws SealBrokenException where it was altered, or encrypted for another cell
   */
  public String decrypt(PersonalDataCell cell, byte[] stored) {
    byte[] bytes = keys.open(SealingPurpose.PERSONAL_DATA, stored, cell.context());
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Whether a newer key exists, so that decrypting and encrypting again would renew it. */
  public boolean outdated(byte[] stored) {
    return SealedForm.versionOf(stored) < keys.sealingKey(SealingPurpose.PERSONAL_DATA).version();
  }
}
