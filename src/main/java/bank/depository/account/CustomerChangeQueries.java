package bank.depository.account;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what has changed on file about a customer, masked (ACC-05). */
@ApplicationScoped
public class CustomerChangeQueries {

  /** The most changes of one answer. */
  public static final int MOST = 50;

  private final Customers customers;
  private final PlatformScope scope;

  CustomerChangeQueries(Customers customers, PlatformScope scope) {
    this.customers = customers;
    this.scope = scope;
  }

  /** The changes, the newest first. */
  @Transactional
  public List<CustomerChange> handle(CustomerKey customer) {
    scope.enter(customer.platform());
    return customers.changes(customer.platform(), customer.customerNo(), MOST);
  }
}
