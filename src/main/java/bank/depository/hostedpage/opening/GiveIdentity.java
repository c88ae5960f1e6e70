package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.FourFactors;
import bank.depository.account.OpenedAccounts;
import bank.depository.account.Opening;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer says who they are, or goes back to correct it. */
@ApplicationScoped
class GiveIdentity {

  private final Customers customers;
  private final OpenedAccounts accounts;
  private final PlatformScope scope;
  private final Clock clock;

  GiveIdentity(Customers customers, OpenedAccounts accounts, PlatformScope scope, Clock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.scope = scope;
    this.clock = clock;
  }

  /** Keeps it. Refuses CUSTOMER_UNDER_AGE, OPENING_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, FourFactors factors) {
    scope.enter(platform);
    accounts.identify(opening(platform, order), factors);
  }

  /** Back to the first step. Refuses OPENING_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order) {
    scope.enter(platform);
    opening(platform, order).correct(clock.instant());
  }

  private Opening opening(PlatformId platform, OrderId order) {
    return customers.lockOpening(platform, order).orElseThrow();
  }
}
