package bank.depository.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands (LND-02). The same table stands in {@code docs/state-machines.md}. */
public enum ProjectState {
  /** Its data are kept; it takes no bids yet. */
  REGISTERED,
  /** Takes bids. */
  RAISING,
  /** Bids for the whole amount are held. */
  FULL,
  /** The borrower has the money and repays. */
  DISBURSED,
  /** Every instalment is paid, by the borrower or by the guarantor. */
  SETTLED,
  /** Ended without a loan; every bid was given back. */
  LAPSED,
  /** Taken back by the platform before it took bids. */
  WITHDRAWN;

  /** The states that may follow. */
  public Set<ProjectState> next() {
    return switch (this) {
      case REGISTERED -> EnumSet.of(RAISING, WITHDRAWN);
      case RAISING -> EnumSet.of(FULL, LAPSED);
      case FULL -> EnumSet.of(RAISING, DISBURSED, LAPSED);
      case DISBURSED -> EnumSet.of(SETTLED);
      case SETTLED, LAPSED, WITHDRAWN -> EnumSet.noneOf(ProjectState.class);
    };
  }
}
