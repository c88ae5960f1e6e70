/** The way to the SMS gateway, as {@code api-spec/sms.yaml} has it. */
@NullMarked
package bank.depository.sms.spi;

import org.jspecify.annotations.NullMarked;
