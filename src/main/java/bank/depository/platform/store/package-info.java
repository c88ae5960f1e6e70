/** Platforms, keys, contracts and the papers of admission in the database. */
@NullMarked
package bank.depository.platform.store;

import org.jspecify.annotations.NullMarked;
