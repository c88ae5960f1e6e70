/** Mandates over the platform API. */
@NullMarked
package bank.depository.mandate.rest;

import org.jspecify.annotations.NullMarked;
