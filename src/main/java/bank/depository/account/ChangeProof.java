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
    ISSUER,
    /** A first payment from or to the organization's account. */
    FIRST_PAYMENT,
    /** Papers that two members of staff accepted. */
    REVIEWED_PAPERS
  }

  /** The codes to both mobiles. */
  public static final ChangeProof CODES = new ChangeProof(Kind.CODES_TO_BOTH_MOBILES, null);

  /** The issuer's answer to that question. */
  public static ChangeProof issuer(UUID check) {
    return new ChangeProof(Kind.ISSUER, check);
  }

  /** What proved it: the issuer's answer, or of an organization, a payment or its papers. */
  public static ChangeProof of(Identification proof) {
    return switch (proof.method().orElseThrow()) {
      case FIRST_PAYMENT -> new ChangeProof(Kind.FIRST_PAYMENT, null);
      case MANUAL_REVIEW -> new ChangeProof(Kind.REVIEWED_PAPERS, null);
      default -> issuer(proof.check().orElseThrow());
    };
  }
}
