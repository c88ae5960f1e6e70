package bank.depository.account;

import java.util.EnumSet;
import java.util.Set;

/** Where an opening stands; each step lists what may follow it. */
public enum OpeningStep {
  /** The customer is to say who they are, which card, which mobile. */
  IDENTITY,
  /** The customer is to type the code that was sent. */
  CODE,
  /** The issuer was asked; its answer is not certain yet. */
  CHECKING,
  /** The customer is to read and agree to the three-party agreement. */
  CONSENT,
  /** The customer is to set the trade password. */
  SECRET,
  /** The sub-account is open. */
  OPENED,
  /** It ended without an account. */
  ENDED;

  /** What may follow. */
  public Set<OpeningStep> next() {
    return switch (this) {
      case IDENTITY -> EnumSet.of(CODE, ENDED);
      case CODE -> EnumSet.of(IDENTITY, CHECKING, ENDED);
      case CHECKING -> EnumSet.of(IDENTITY, CONSENT, ENDED);
      case CONSENT -> EnumSet.of(SECRET, ENDED);
      case SECRET -> EnumSet.of(OPENED, ENDED);
      case OPENED, ENDED -> EnumSet.noneOf(OpeningStep.class);
    };
  }
}
