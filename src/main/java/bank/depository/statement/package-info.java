/**
 * Statements of a sub-account (ACC-08): its movements of a period, as CSV and as a sealed PDF, in
 * the words of customers, for the customer and for the platform. It reads and never writes.
 */
@NullMarked
package bank.depository.statement;

import org.jspecify.annotations.NullMarked;
