package bank.depository.account;

import java.util.EnumSet;
import java.util.Set;

/** Where an opening stands; each step lists what may follow it. */
public enum OpeningStep {
  /** The customer is to prove who they are. */
  IDENTITY,
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
      case IDENTITY -> EnumSet.of(CONSENT, ENDED);
      case CONSENT -> EnumSet.of(SECRET, ENDED);
      case SECRET -> EnumSet.of(OPENED, ENDED);
      case OPENED, ENDED -> EnumSet.noneOf(OpeningStep.class);
    };
  }
}
