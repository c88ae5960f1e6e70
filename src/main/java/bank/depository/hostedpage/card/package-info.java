/**
 * Binding, changing and unbinding a card on the bank's pages (CRD-01 to CRD-04, PAG-06): a proof of
 * identity that suffices for it, then the trade password. Below the floor nothing is bound.
 */
@NullMarked
package bank.depository.hostedpage.card;

import org.jspecify.annotations.NullMarked;
