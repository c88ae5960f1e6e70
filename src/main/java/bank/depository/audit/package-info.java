/**
 * The bank-wide audit trail (OPS-04): who did what to which object, and when. Each entry is chained
 * to the one before by SM3, so that nothing can be changed or taken out unseen. It holds ids and
 * codes only, never personal data, and is never updated or deleted.
 */
@NullMarked
package bank.depository.audit;

import org.jspecify.annotations.NullMarked;
