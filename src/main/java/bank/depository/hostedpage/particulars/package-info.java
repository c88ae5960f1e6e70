/**
 * Changing what is on file about a customer on the bank's pages (ACC-05, PAG-06): the mobile, by
 * codes to the old and the new one or by a fresh identity check, and the name, by a fresh identity
 * check; then the trade password. A platform opens these pages, and never learns or says what is
 * typed there.
 */
@NullMarked
package bank.depository.hostedpage.particulars;

import org.jspecify.annotations.NullMarked;
