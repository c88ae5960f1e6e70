/** The audit trail in the database: appended through two functions, read as rows. */
@NullMarked
package bank.depository.audit.store;

import org.jspecify.annotations.NullMarked;
