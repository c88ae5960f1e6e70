/**
 * Bids (投标), disbursement (满标放款) and lapse (流标) of projects, and the register of claims (LND-03,
 * LND-04, LND-05, LND-07). A bid holds the lender's own money until it moves straight to the
 * borrower; no account stands in between, and nothing held is ever spent for another project.
 */
@NullMarked
package bank.depository.lending;

import org.jspecify.annotations.NullMarked;
