/**
 * How check files, statements and reconciliations lie in the database, and how the lines of a
 * sealed day are read.
 */
@NullMarked
package bank.depository.reconciliation.store;

import org.jspecify.annotations.NullMarked;
