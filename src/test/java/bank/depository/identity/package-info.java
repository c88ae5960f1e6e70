/** Tests of {@code identity}. */
@NullMarked
package bank.depository.identity;

import org.jspecify.annotations.NullMarked;
