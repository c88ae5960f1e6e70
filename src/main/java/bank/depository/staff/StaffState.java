package bank.depository.staff;

import java.util.EnumSet;
import java.util.Set;

/** Where a member of staff stands; each state names its next steps. */
public enum StaffState {
  /** Invited; has not set a password and a second factor yet. */
  ENROLLING,
  /** May sign in. */
  ACTIVE,
  /** May no longer sign in. */
  DISABLED;

  /** The states that may follow. */
  public Set<StaffState> next() {
    return switch (this) {
      case ENROLLING -> EnumSet.of(ACTIVE, DISABLED);
      case ACTIVE -> EnumSet.of(DISABLED);
      case DISABLED -> EnumSet.noneOf(StaffState.class);
    };
  }
}
