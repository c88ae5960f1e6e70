/** How bids and claims lie in the database. */
@NullMarked
package bank.depository.lending.store;

import org.jspecify.annotations.NullMarked;
