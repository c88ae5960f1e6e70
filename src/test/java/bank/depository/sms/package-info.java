/** Tests of {@code sms}. */
@NullMarked
package bank.depository.sms;

import org.jspecify.annotations.NullMarked;
