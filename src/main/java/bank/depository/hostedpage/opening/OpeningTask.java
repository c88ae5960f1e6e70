package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** The page of an opening: several steps, and a day's time for them. */
@ApplicationScoped
class OpeningTask implements IdentifiedTask {

  static final String PATH = "opening";

  private static final Duration A_DAY = Duration.ofHours(24);

  private final Customers customers;
  private final IdentityChecks identities;
  private final Clock clock;

  OpeningTask(Customers customers, IdentityChecks identities, Clock clock) {
    this.customers = customers;
    this.identities = identities;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.SUB_ACCOUNT_OPENING;
  }

  @Override
  public Duration waits() {
    return A_DAY;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Set<String> folders() {
    return Set.of(PATH, "agreement");
  }

  @Override
  public void proven(Order order) {
    opening(order).identified(clock.instant());
  }

  @Override
  public void unproven(Order order) {
    opening(order).end(clock.instant());
  }

  @Override
  public void expired(Order order) {
    Instant now = clock.instant();
    opening(order).end(now);
    identities.lock(order.platform(), order.id()).end(now);
  }

  private Opening opening(Order order) {
    return customers.lockOpening(order.platform(), order.id()).orElseThrow();
  }
}
