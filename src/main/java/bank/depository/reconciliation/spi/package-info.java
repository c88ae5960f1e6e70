/**
 * The bank core's wire as far as it tells what it has booked ({@code
 * api-spec/core-statement.yaml}), and our client of it.
 */
@NullMarked
package bank.depository.reconciliation.spi;

import org.jspecify.annotations.NullMarked;
