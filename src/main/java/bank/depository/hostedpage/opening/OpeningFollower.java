package bank.depository.hostedpage.opening;

import bank.depository.account.SubAccount;
import bank.depository.order.Order;

/** What follows when an opening ends, in a capability above; in the same transaction. */
public interface OpeningFollower {

  /** The sub-account is open. */
  void opened(Order order, SubAccount account);

  /** It ended without one. */
  void notOpened(Order order);
}
