package bank.depository.hostedpage;

import bank.depository.order.Order;

/**
 * A browser that is let in, with the order as it stands. Detached: to look at, not to change.
 *
 * @param asker the platform's name, as its customers know it; empty where the customer asked for it
 *     at the bank's own entrance
 * @param customer the customer's name masked; empty while there is no customer
 */
public record PageVisit(PageSession session, Order order, String asker, String customer) {}
