/**
 * Short messages from the bank to customers (IDV-03, PAG-03): the bank's own codes, bound to a page
 * session, a purpose, an amount and a mobile, and notices. No platform ever sees a code.
 */
@NullMarked
package bank.depository.sms;

import org.jspecify.annotations.NullMarked;
