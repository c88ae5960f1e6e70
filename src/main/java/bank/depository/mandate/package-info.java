/**
 * Mandates (业务授权): what a customer has allowed the platform to start without asking each time
 * (MND-01 to MND-03). Granted and revoked on the bank's page; each has an end date, an amount per
 * operation and a total, counted at every use. It never moves money: it gives the legal basis to
 * the capability that does.
 */
@NullMarked
package bank.depository.mandate;

import org.jspecify.annotations.NullMarked;
