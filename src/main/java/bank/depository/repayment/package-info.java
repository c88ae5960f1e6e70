/**
 * Repayment (还款) by the borrower and by the guarantor for it (代偿): each line verified against
 * project, borrower, claim and schedule (REP-01), paid straight to the lenders with principal and
 * interest apart (REP-02), and the guarantor's claim on the borrower (REP-03). It never takes less
 * or more than an instalment and never moves money by the way over a third account.
 */
@NullMarked
package bank.depository.repayment;

import org.jspecify.annotations.NullMarked;
