package bank.depository.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What became of a bank transfer that came in; the same table stands in {@code
 * docs/state-machines.md}. Until it is credited or returned its money lies in suspense.
 */
public enum IncomingState {
  /** It has proven an account whose customer has no sub-account yet. */
  HELD,
  /** It is the customer's. */
  CREDITED,
  /** It is nobody's here, and is to go back. */
  TO_RETURN,
  /** It is on its way back, by an order of its own at the channel. */
  RETURNING,
  /** It has gone back. */
  RETURNED,
  /** The channel could not return it; it lies in suspense. */
  NOT_RETURNED;

  /** What may follow. */
  public Set<IncomingState> next() {
    return switch (this) {
      case HELD -> EnumSet.of(CREDITED, TO_RETURN);
      case TO_RETURN -> EnumSet.of(RETURNING);
      case RETURNING -> EnumSet.of(RETURNED, NOT_RETURNED);
      case RETURNED -> EnumSet.of(NOT_RETURNED);
      case NOT_RETURNED -> EnumSet.of(RETURNED);
      case CREDITED -> EnumSet.noneOf(IncomingState.class);
    };
  }
}
