/**
 * The rule of two people (OPS-04, ADM-03): what one member of staff has prepared, another one
 * approves or rejects, never the same. An approved act is carried out once, in the transaction of
 * its approval. Capabilities name their acts by implementing {@link
 * bank.depository.approval.ApprovedAct}; this package knows none of them.
 */
@NullMarked
package bank.depository.approval;

import org.jspecify.annotations.NullMarked;
