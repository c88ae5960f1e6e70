/** What lenders confirm on the bank's pages, and words that pages about loans share. */
@NullMarked
package bank.depository.lending.page;

import org.jspecify.annotations.NullMarked;
