package bank.depository.approval;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands; each state names its next steps. */
public enum ApprovalState {
  /** Waits for the second person. */
  PENDING,
  /** Approved and carried out. */
  APPROVED,
  /** The second person said no. */
  REJECTED,
  /** Its maker took it back. */
  WITHDRAWN,
  /** Nobody decided in time. */
  EXPIRED;

  /** The states that may follow. */
  public Set<ApprovalState> next() {
    return this == PENDING
        ? EnumSet.of(APPROVED, REJECTED, WITHDRAWN, EXPIRED)
        : EnumSet.noneOf(ApprovalState.class);
  }
}
