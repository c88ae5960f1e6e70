/** How mandates lie in the database. */
@NullMarked
package bank.depository.mandate.store;

import org.jspecify.annotations.NullMarked;
