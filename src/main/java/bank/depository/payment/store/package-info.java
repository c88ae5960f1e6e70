/** How channel orders and settlements lie in the database. */
@NullMarked
package bank.depository.payment.store;

import org.jspecify.annotations.NullMarked;
