package bank.depository.service;

import bank.depository.account.CustomerKey;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Tells customers who of the bank's staff looked at them (INF-03). */
@ApplicationScoped
public class LookQueries {

  private final Looks looks;
  private final PlatformScope scope;

  LookQueries(Looks looks, PlatformScope scope) {
    this.looks = looks;
    this.scope = scope;
  }

  /** Newest first. */
  @Transactional
  public List<Look> handle(CustomerKey customer) {
    scope.enter(customer.platform());
    return looks.at(customer.customerNo());
  }
}
