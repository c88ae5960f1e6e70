/**
 * Loan projects (标的) of a platform: registered with all their data before money moves (LND-01), led
 * through their states (LND-02), held to the loan limits (LIM-01), with the remaining quota that
 * bids take and the repayment schedule that disbursement fixes. It never moves money.
 */
@NullMarked
package bank.depository.project;

import org.jspecify.annotations.NullMarked;
