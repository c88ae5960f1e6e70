package bank.depository.hostedpage;

import bank.depository.order.Order;

/** A page that begins with its customer's proof of identity. */
public interface IdentifiedTask extends PageTask {

  /** The customer is proven to be who they say; called in the transaction of the proof. */
  default void proven(Order order) {}

  /** It ended without a proof, and the order has just failed; in the same transaction. */
  default void unproven(Order order) {}
}
