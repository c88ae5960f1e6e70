/** What deposits and withdrawals ask of the customer on the bank's page. */
@NullMarked
package bank.depository.payment.page;

import org.jspecify.annotations.NullMarked;
