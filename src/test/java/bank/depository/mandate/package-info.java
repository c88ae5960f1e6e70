/** Tests of mandates. */
@NullMarked
package bank.depository.mandate;

import org.jspecify.annotations.NullMarked;
