package bank.depository.account;

import bank.depository.identity.Identification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On what proof something on file about a customer changes, besides the trade password.
 *
 * @param check the question to the issuer; null where none was put
 */
public record ChangeProof(Kind kind, @Nullable UUID check) {

  /** What proves it. */
  public enum Kind {
    /** A code to the mobile on file, and one to the new one. */
    CODES_TO_BOTH_MOBILES,
    /** A fresh identity check at a card's issuer. */
    ISSUER
  }

  /** The codes to both mobiles. */
  public static final ChangeProof CODES = new ChangeProof(Kind.CODES_TO_BOTH_MOBILES, null);

  /** The issuer's answer to that question. */
  public static ChangeProof issuer(UUID check) {
    return new ChangeProof(Kind.ISSUER, check);
  }

  /** The issuer's answer that proved it. */
  public static ChangeProof of(Identification proof) {
    return issuer(proof.check().orElseThrow());
  }
}
