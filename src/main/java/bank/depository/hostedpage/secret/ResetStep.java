package bank.depository.hostedpage.secret;

import java.util.EnumSet;
import java.util.Set;

/** Where a reset stands; each step lists what may follow it. */
public enum ResetStep {
  /** The customer is to type the number of their paper and a card of their own. */
  IDENTITY,
  /** The customer is to type the code that was sent to the mobile on file. */
  CODE,
  /** The card's issuer was asked; its answer is not certain yet. */
  CHECKING,
  /** An organization is to hand in papers, which two members of staff review. */
  REVIEW,
  /** The customer is to choose a new trade password. */
  SECRET,
  /** The new one is in its place. */
  DONE,
  /** It ended without a new one. */
  ENDED;

  /** What may follow. */
  public Set<ResetStep> next() {
    return switch (this) {
      case IDENTITY -> EnumSet.of(IDENTITY, CODE, ENDED);
      case CODE -> EnumSet.of(IDENTITY, CHECKING, REVIEW, ENDED);
      case CHECKING -> EnumSet.of(IDENTITY, SECRET, ENDED);
      case REVIEW -> EnumSet.of(SECRET, ENDED);
      case SECRET -> EnumSet.of(DONE, ENDED);
      case DONE, ENDED -> EnumSet.noneOf(ResetStep.class);
    };
  }
}
