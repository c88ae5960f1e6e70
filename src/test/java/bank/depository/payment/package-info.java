/** Tests of deposits and withdrawals against the simulated channel, over its wire. */
@NullMarked
package bank.depository.payment;

import org.jspecify.annotations.NullMarked;
