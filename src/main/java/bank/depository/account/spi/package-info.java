/** The way to the card issuers, as {@code api-spec/issuer.yaml} has it. */
@NullMarked
package bank.depository.account.spi;

import org.jspecify.annotations.NullMarked;
