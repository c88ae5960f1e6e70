/** Check files, control reconciliations and the sandbox's day end over the platform API. */
@NullMarked
package bank.depository.reconciliation.rest;

import org.jspecify.annotations.NullMarked;
