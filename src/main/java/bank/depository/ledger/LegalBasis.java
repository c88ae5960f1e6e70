package bank.depository.ledger;

/**
 * Why money may move (TRC-01): the kind of ground and the number under which its evidence is kept.
 *
 * @param kind the ground
 * @param reference number of the evidence: password check, mandate, contract, decision, plan,
 *     court's document, confirmation
 */
public record LegalBasis(Kind kind, String reference) {

  /** The most characters of a reference. */
  public static final int MAX_REFERENCE_LENGTH = 128;

  /** The grounds on which money may move. */
  public enum Kind {
    /** The customer's trade password, checked by the bank. */
    PASSWORD_CHECK,
    /** The customer's standing permission. */
    MANDATE,
    /** An instruction that the depository contract lets the platform start. */
    PLATFORM_CONTRACT,
    /** A decision of two members of staff, with its document. */
    TWO_PERSON_DECISION,
    /** An approved plan for the platform's end. */
    WIND_DOWN_PLAN,
    /** A court's or authority's document. */
    COURT_ORDER,
    /** The payment channel or the bank's core says that it happened. */
    OUTSIDE_CONFIRMATION
  }

  /** Refuses a ground without evidence. */
  public LegalBasis {
    if (reference.isBlank() || reference.length() > MAX_REFERENCE_LENGTH) {
      throw new IllegalArgumentException("a legal basis names its evidence in 1 to 128 characters");
    }
  }
}
