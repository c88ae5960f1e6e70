/** The audit trail under test. */
@NullMarked
package bank.depository.audit;

import org.jspecify.annotations.NullMarked;
