/**
 * Lending platforms (委托人): their admission by two people, state, signing keys, return hosts and
 * depository contract (ADM-01 to ADM-08). It says what a platform's state allows; it never moves
 * money and never verifies a request's signature.
 */
@NullMarked
package bank.depository.platform;

import org.jspecify.annotations.NullMarked;
