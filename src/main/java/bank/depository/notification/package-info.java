/**
 * Tells platforms what happened (API-05): each fact of the append-only event table goes, signed, to
 * every endpoint of its platform at least once, in no promised order, and is tried for three days.
 * A platform can list all its events at any time; no decision ever hangs on a delivery.
 */
@NullMarked
package bank.depository.notification;

import org.jspecify.annotations.NullMarked;
