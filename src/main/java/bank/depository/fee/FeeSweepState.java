package bank.depository.fee;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is certain about a sweep that the core was told of. The same table stands in {@code
 * docs/state-machines.md}.
 */
public enum FeeSweepState {
  /** Sent or about to be; the core has not told its outcome, so it is asked. */
  UNCERTAIN,
  /** The fees are in the own-fund account. */
  DONE,
  /** The core refused; the fees still await their sweep. */
  REFUSED,
  /**
   * The core has closed the number without ever having seen it; the fees still await their sweep.
   */
  NEVER_ARRIVED;

  /** The states that may follow. */
  public Set<FeeSweepState> next() {
    return switch (this) {
      case UNCERTAIN -> EnumSet.of(DONE, REFUSED, NEVER_ARRIVED);
      case DONE, REFUSED, NEVER_ARRIVED -> EnumSet.noneOf(FeeSweepState.class);
    };
  }
}
