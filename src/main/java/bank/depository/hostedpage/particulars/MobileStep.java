package bank.depository.hostedpage.particulars;

import java.util.EnumSet;
import java.util.Set;

/** Where a change of the mobile stands; each step lists what may follow it. */
public enum MobileStep {
  /** The customer is to give the new number. */
  NUMBER,
  /** The customer is to type the code that was sent to the mobile on file. */
  OLD_CODE,
  /** The customer is to type the code that was sent to the new mobile. */
  NEW_CODE,
  /** Proven by both codes or by an issuer; the customer is to confirm. */
  PROVEN,
  /** The new one is on file. */
  DONE,
  /** It ended without a change. */
  ENDED;

  /** What may follow. */
  public Set<MobileStep> next() {
    return switch (this) {
      case NUMBER -> EnumSet.of(OLD_CODE, PROVEN, ENDED);
      case OLD_CODE -> EnumSet.of(NUMBER, NEW_CODE, PROVEN, ENDED);
      case NEW_CODE -> EnumSet.of(NUMBER, PROVEN, ENDED);
      case PROVEN -> EnumSet.of(DONE, ENDED);
      case DONE, ENDED -> EnumSet.noneOf(MobileStep.class);
    };
  }
}
