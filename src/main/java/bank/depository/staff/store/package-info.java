/** Staff and sessions in the database. */
@NullMarked
package bank.depository.staff.store;

import org.jspecify.annotations.NullMarked;
