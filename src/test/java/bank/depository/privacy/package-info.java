/** Tests of the door to plain values. */
@NullMarked
package bank.depository.privacy;

import org.jspecify.annotations.NullMarked;
