/**
 * The card issuer as {@code api-spec/issuer.yaml} describes it: answers which factors of a person
 * belong together, as the card number's documented beginning asks for. It keeps digests of what it
 * was asked, never the personal data.
 */
@NullMarked
package bank.depository.sandbox.simulator.issuer;

import org.jspecify.annotations.NullMarked;
