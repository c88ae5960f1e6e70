package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The page of an opening: several steps, and a day's time for them. */
@ApplicationScoped
class OpeningTask implements IdentifiedTask {

  static final String PATH = "opening";

  /** The steps that the page counts. */
  static final int STEPS = 4;

  private static final Duration A_DAY = Duration.ofHours(24);

  private final Customers customers;
  private final IdentityChecks identities;
  private final List<OpeningFollower> followers;
  private final Clock clock;

  OpeningTask(
      Customers customers,
      IdentityChecks identities,
      @All List<OpeningFollower> followers,
      Clock clock) {
    this.customers = customers;
    this.identities = identities;
    this.followers = followers;
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
  public String proofPath() {
    return PATH;
  }

  @Override
  public int proofSteps() {
    return STEPS;
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
    followers.forEach(follower -> follower.notOpened(order));
  }

  @Override
  public void expired(Order order) {
    Instant now = clock.instant();
    opening(order).end(now);
    identities.lock(order.platform(), order.id()).end(now);
    followers.forEach(follower -> follower.notOpened(order));
  }

  private Opening opening(Order order) {
    return customers.lockOpening(order.platform(), order.id()).orElseThrow();
  }
}
