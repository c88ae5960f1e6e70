/** The books, told by their rules against a real PostgreSQL. */
@NullMarked
package bank.depository.ledger;

import org.jspecify.annotations.NullMarked;
