/** Where customers, their accounts, cards and openings are kept. */
@NullMarked
package bank.depository.account.store;

import org.jspecify.annotations.NullMarked;
