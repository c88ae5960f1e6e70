/** How guarantors' claims lie in the database. */
@NullMarked
package bank.depository.repayment.store;

import org.jspecify.annotations.NullMarked;
