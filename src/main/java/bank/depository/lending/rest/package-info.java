/** Bids, disbursement and lapse over the platform API. */
@NullMarked
package bank.depository.lending.rest;

import org.jspecify.annotations.NullMarked;
