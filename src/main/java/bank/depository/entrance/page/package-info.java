/** The pages of the bank's own entrance. */
@NullMarked
package bank.depository.entrance.page;

import org.jspecify.annotations.NullMarked;
