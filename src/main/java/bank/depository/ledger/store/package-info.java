/** The books in PostgreSQL: posting and reading through the functions of schema {@code ledger}. */
@NullMarked
package bank.depository.ledger.store;

import org.jspecify.annotations.NullMarked;
