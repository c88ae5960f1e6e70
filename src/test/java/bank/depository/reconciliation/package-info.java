/** Tests of the day's end: check files, the core's statement, the control reconciliation. */
@NullMarked
package bank.depository.reconciliation;

import org.jspecify.annotations.NullMarked;
