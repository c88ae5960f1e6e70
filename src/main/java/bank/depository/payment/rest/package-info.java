/** Deposits and withdrawals over the platform API. */
@NullMarked
package bank.depository.payment.rest;

import org.jspecify.annotations.NullMarked;
