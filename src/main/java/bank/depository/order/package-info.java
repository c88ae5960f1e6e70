/**
 * Instructions of platforms as orders: the request number that is unique for ever (API-03), the
 * order and its state, the truth about it after any outcome (API-04), and the append-only facts
 * that others want (API-05). It never moves money and never calls anybody.
 */
@NullMarked
package bank.depository.order;

import org.jspecify.annotations.NullMarked;
