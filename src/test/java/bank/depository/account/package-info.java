/** Tests of {@code account}. */
@NullMarked
package bank.depository.account;

import org.jspecify.annotations.NullMarked;
