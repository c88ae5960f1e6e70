package bank.depository.mandate;

import java.util.EnumSet;
import java.util.Set;

/** Where a mandate stands; {@code docs/state-machines.md} shows the same table. */
public enum MandateState {
  /** It can be used until its last day, within its amounts. */
  ACTIVE,
  /** A later one of the same kind took its place. */
  REPLACED,
  /** The customer took it back. */
  REVOKED,
  /** The platform gave it up. */
  ENDED_BY_PLATFORM;

  /** The states that may follow. */
  public Set<MandateState> next() {
    return this == ACTIVE
        ? EnumSet.of(REPLACED, REVOKED, ENDED_BY_PLATFORM)
        : EnumSet.noneOf(MandateState.class);
  }
}
