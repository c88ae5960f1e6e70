/** Tests of statements. */
@NullMarked
package bank.depository.statement;

import org.jspecify.annotations.NullMarked;
