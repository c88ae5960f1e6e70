/**
 * The pages of the bank's staff under {@code /console}: sign-in with a second factor, admission of
 * platforms, approvals by a second person, staff and the audit trail (OPS-04, ADM-01 to ADM-08).
 * Every method says whom it lets in; one that says nothing lets nobody in. It decides nothing
 * itself.
 */
@NullMarked
package bank.depository.console;

import org.jspecify.annotations.NullMarked;
