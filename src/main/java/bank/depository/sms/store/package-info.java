/** Where messages and codes are kept. */
@NullMarked
package bank.depository.sms.store;

import org.jspecify.annotations.NullMarked;
