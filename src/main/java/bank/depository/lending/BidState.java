package bank.depository.lending;

import java.util.EnumSet;
import java.util.Set;

/** Where a bid stands. The same table stands in {@code docs/state-machines.md}. */
public enum BidState {
  /** The lender's money is held for the project. */
  HELD,
  /** Given back before disbursement. */
  CANCELLED,
  /** The money is the borrower's; the lender has a claim. */
  DISBURSED,
  /** Given back because the project ended without a loan. */
  LAPSED;

  /** The states that may follow. */
  public Set<BidState> next() {
    return this == HELD ? EnumSet.of(CANCELLED, DISBURSED, LAPSED) : EnumSet.noneOf(BidState.class);
  }
}
