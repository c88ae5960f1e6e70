/** Repayment over the platform API. */
@NullMarked
package bank.depository.repayment.rest;

import org.jspecify.annotations.NullMarked;
