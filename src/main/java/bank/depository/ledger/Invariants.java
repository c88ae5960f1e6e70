package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import java.util.List;

/**
 * Looks for contradictions in the books of a platform, from the first row to the last, in one
 * snapshot: both equations, gapless chains, balances and holds computed again from the rows,
 * floors, and that each transfer names its order and its legal basis. Reads only.
 */
public interface Invariants {

  /** Every rule that is broken; none where all is well. Joins the caller's transaction. */
  List<Violation> violations(PlatformId platform);
}
