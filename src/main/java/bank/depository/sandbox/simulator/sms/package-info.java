/**
 * The SMS gateway as {@code api-spec/sms.yaml} describes it, and the phones on which its messages
 * can be read.
 */
@NullMarked
package bank.depository.sandbox.simulator.sms;

import org.jspecify.annotations.NullMarked;
