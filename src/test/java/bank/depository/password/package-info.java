/** Tests of {@code password}. */
@NullMarked
package bank.depository.password;

import org.jspecify.annotations.NullMarked;
