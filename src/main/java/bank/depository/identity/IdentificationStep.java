package bank.depository.identity;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a customer's proof of identity stands; the same table stands in {@code
 * docs/state-machines.md}.
 */
public enum IdentificationStep {
  /** The customer is to say who they are, which card, which mobile, by which method. */
  TELLING,
  /** The customer is to type the code that was sent to that mobile. */
  CODE,
  /** The issuer was asked and has not answered for certain. */
  CHECKING,
  /** The customer is to make or to tell a first payment from or to the account. */
  FIRST_PAYMENT,
  /** The customer is to upload copies of the papers that staff are to review. */
  COPIES,
  /** Two members of staff are to review the copies. */
  REVIEW,
  /** Proven by the method that was chosen. */
  PROVEN,
  /** It ended without a proof. */
  ENDED;

  /** What may follow. */
  public Set<IdentificationStep> next() {
    return switch (this) {
      case TELLING -> EnumSet.of(CODE, ENDED);
      case CODE -> EnumSet.of(TELLING, CHECKING, FIRST_PAYMENT, COPIES, ENDED);
      case CHECKING -> EnumSet.of(TELLING, CODE, FIRST_PAYMENT, PROVEN, ENDED);
      case FIRST_PAYMENT -> EnumSet.of(PROVEN, ENDED);
      case COPIES -> EnumSet.of(TELLING, REVIEW, ENDED);
      case REVIEW -> EnumSet.of(COPIES, PROVEN, ENDED);
      case PROVEN, ENDED -> EnumSet.noneOf(IdentificationStep.class);
    };
  }
}
