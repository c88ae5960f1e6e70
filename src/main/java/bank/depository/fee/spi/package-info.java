/**
 * The bank core's wire as far as it moves money between a platform's accounts, and our client of
 * it.
 */
@NullMarked
package bank.depository.fee.spi;

import org.jspecify.annotations.NullMarked;
