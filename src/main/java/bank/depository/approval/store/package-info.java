/** Pending approvals in the database. */
@NullMarked
package bank.depository.approval.store;

import org.jspecify.annotations.NullMarked;
