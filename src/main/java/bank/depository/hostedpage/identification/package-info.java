/**
 * The steps by which a customer proves who they are on the bank's pages (PAG-01, IDV-01, IDV-03,
 * IDV-06), whatever it is proven for: what they say, the code, the issuer's word. Each step is of
 * one transaction and can be gone on with in another browser.
 */
@NullMarked
package bank.depository.hostedpage.identification;

import org.jspecify.annotations.NullMarked;
