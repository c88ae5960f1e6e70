/**
 * Papers that expire (IDV-07): the reminder, and the page on which a customer renews them by a
 * fresh proof of identity.
 */
@NullMarked
package bank.depository.hostedpage.papers;

import org.jspecify.annotations.NullMarked;
