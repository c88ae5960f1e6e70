/** How events, endpoints and deliveries lie in the database. */
@NullMarked
package bank.depository.notification.store;

import org.jspecify.annotations.NullMarked;
