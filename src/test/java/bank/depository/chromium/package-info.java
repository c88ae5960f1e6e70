/** A real browser for walks through the pages, and what is asked of every page it comes to. */
@NullMarked
package bank.depository.chromium;

import org.jspecify.annotations.NullMarked;
