/** Statements over the platform API. */
@NullMarked
package bank.depository.statement.rest;

import org.jspecify.annotations.NullMarked;
