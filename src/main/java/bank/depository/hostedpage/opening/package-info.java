/**
 * Opening a sub-account on the bank's pages (PAG-01 to PAG-03, IDV-01, IDV-03): who the customer
 * is, the code, the issuer's word, the three-party agreement, the trade password, the account. Each
 * step is of one transaction and can be gone on with in another browser.
 */
@NullMarked
package bank.depository.hostedpage.opening;

import org.jspecify.annotations.NullMarked;
