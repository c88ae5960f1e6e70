package bank.depository.service;

import java.util.EnumSet;
import java.util.Set;

/** Where a complaint stands; {@code docs/state-machines.md} shows the same table. */
public enum ComplaintState {
  /** Received; the bank answers by the deadline. */
  RECEIVED,
  /** Answered. */
  ANSWERED,
  /** The customer took it back. */
  WITHDRAWN;

  /** The states that may follow. */
  public Set<ComplaintState> next() {
    return this == RECEIVED
        ? EnumSet.of(ANSWERED, WITHDRAWN)
        : EnumSet.noneOf(ComplaintState.class);
  }
}
