package bank.depository.hostedpage.page;

import bank.depository.password.EncryptedEntry;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.UUID;

/** Reads what a browser sends instead of a password. */
public final class Entries {

  private Entries() {}

  /** The entry. Refuses PASSWORD_UNREADABLE where scripts did not run, PASSWORD_ENTRY_STALE. */
  public static EncryptedEntry of(String keyId, String ciphertextHex) {
    if (ciphertextHex.isEmpty()) {
      throw new Refusal(ErrorCode.PASSWORD_UNREADABLE);
    }
    try {
      return new EncryptedEntry(UUID.fromString(keyId), ciphertextHex);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.PASSWORD_ENTRY_STALE);
    }
  }
}
