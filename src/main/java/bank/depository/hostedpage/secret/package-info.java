/**
 * Changing and resetting the trade password on the bank's pages (PWD-01 to PWD-03, PAG-06). A
 * platform can ask for the page and learns that it is done; it sets, checks and unlocks nothing. A
 * reset begins with a fresh identity check and opens a password that is locked.
 */
@NullMarked
package bank.depository.hostedpage.secret;

import org.jspecify.annotations.NullMarked;
