package bank.depository.account;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Reads to which texts a customer agreed, for the customer (INF-03, INF-05). */
@ApplicationScoped
public class ConsentQueries {

  private final Customers customers;
  private final PlatformScope scope;

  ConsentQueries(Customers customers, PlatformScope scope) {
    this.customers = customers;
    this.scope = scope;
  }

  /** The newest consent; none of a customer who never agreed on a page. */
  @Transactional
  public Optional<Consent> handle(CustomerKey customer) {
    scope.enter(customer.platform());
    return customers.consent(customer.platform(), customer.customerNo());
  }
}
