/** The rule of two people under test. */
@NullMarked
package bank.depository.approval;

import org.jspecify.annotations.NullMarked;
