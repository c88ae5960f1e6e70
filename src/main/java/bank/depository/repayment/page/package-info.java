/** What borrowers and guarantors confirm on the bank's pages. */
@NullMarked
package bank.depository.repayment.page;

import org.jspecify.annotations.NullMarked;
