/** Where complaints are kept. */
@NullMarked
package bank.depository.service.store;

import org.jspecify.annotations.NullMarked;
