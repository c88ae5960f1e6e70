/**
 * The end of a business day: sealing, check files for the platform (REC-02, REC-03, REC-07), the
 * core's own statement, and the control reconciliation (总分核对, REC-04) between the two. It holds two
 * sources against each other and never compares a number with a copy of itself; it moves no money.
 */
@NullMarked
package bank.depository.reconciliation;

import org.jspecify.annotations.NullMarked;
