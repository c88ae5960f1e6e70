/** Tests of fees on their way to the platform's own fund. */
@NullMarked
package bank.depository.fee;

import org.jspecify.annotations.NullMarked;
