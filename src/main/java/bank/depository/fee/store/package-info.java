/** How sweeps lie in the database. */
@NullMarked
package bank.depository.fee.store;

import org.jspecify.annotations.NullMarked;
