/** The console as a browser uses it. */
@NullMarked
package bank.depository.console;

import org.jspecify.annotations.NullMarked;
