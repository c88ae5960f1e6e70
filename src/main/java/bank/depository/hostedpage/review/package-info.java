/**
 * How two members of staff review the copies of an organization's papers (IDV-02, CRD-02, OPS-04):
 * what waits, what is seen and by whom, what one proposes and another decides. It never shows a
 * value without an entry in the audit trail, and never decides on copies that were not seen.
 */
@NullMarked
package bank.depository.hostedpage.review;

import org.jspecify.annotations.NullMarked;
