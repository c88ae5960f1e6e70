/** Where the entrance keeps attempts and sessions. */
@NullMarked
package bank.depository.entrance.store;

import org.jspecify.annotations.NullMarked;
