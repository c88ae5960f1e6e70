package bank.depository.identity;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.util.regex.Pattern;

/**
 * A card's own password as the customer's browser encrypted it to the issuer's key (IDV-03). Passed
 * on, never opened and never kept.
 *
 * @param keyId which of the issuer's keys
 * @param ciphertext hexadecimal
 */
public record EncryptedCardSecret(String keyId, String ciphertext) {

  private static final Pattern KEY_ID = Pattern.compile("[0-9A-Za-z._-]{1,32}");
  private static final Pattern CIPHERTEXT = Pattern.compile("[0-9a-fA-F]{204,512}");

  /** Refuses another form: CARD_SECRET_UNREADABLE. */
  public EncryptedCardSecret {
    if (!KEY_ID.matcher(keyId).matches() || !CIPHERTEXT.matcher(ciphertext).matches()) {
      throw new Refusal(ErrorCode.CARD_SECRET_UNREADABLE);
    }
  }

  @Override
  public String toString() {
    return "card secret to " + keyId;
  }
}
