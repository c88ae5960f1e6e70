/** How orders lie in the database. */
@NullMarked
package bank.depository.order.store;

import org.jspecify.annotations.NullMarked;
