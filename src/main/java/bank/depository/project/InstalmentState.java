package bank.depository.project;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where an instalment stands. The same table stands in {@code docs/state-machines.md}. That the
 * borrower owes the guarantor what it paid is a debt of its own and no state of the instalment.
 */
public enum InstalmentState {
  /** Owed to the lenders. */
  DUE,
  /** Paid by the borrower. */
  PAID,
  /** Paid by the guarantor for the borrower (代偿). */
  PAID_BY_GUARANTOR;

  /** The states that may follow. */
  public Set<InstalmentState> next() {
    return this == DUE
        ? EnumSet.of(PAID, PAID_BY_GUARANTOR)
        : EnumSet.noneOf(InstalmentState.class);
  }
}
