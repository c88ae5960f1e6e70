package bank.depository.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One run of the control reconciliation (总分核对) for one of the two equations: what the accounts
 * below add up to, what the control account in our books says, and what the bank's core says, in
 * fen.
 *
 * @param terms each term of the equation by kind of account, with the sign that it has in the
 *     equation
 * @param expectedFen the sum of the terms
 * @param statementAdds whether the core's own lines lead from its opening to its closing balance
 * @param differenceFen core minus expected; zero where everything agrees
 */
public record ControlReconciliation(
    LocalDate businessDay,
    CoreAccount account,
    int runNo,
    boolean statementAdds,
    Map<String, Long> terms,
    long expectedFen,
    long ledgerFen,
    long coreFen,
    long differenceFen,
    Instant runAt) {

  /** Whether books and core agree to the fen. */
  public boolean agrees() {
    return differenceFen == 0 && expectedFen == ledgerFen && statementAdds;
  }
}
