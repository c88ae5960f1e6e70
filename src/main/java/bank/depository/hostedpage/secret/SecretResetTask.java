package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.IdentifiedTask;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** The page of a reset: several steps, and an hour for them. */
@ApplicationScoped
class SecretResetTask implements IdentifiedTask {

  static final String PATH = "secret-reset";
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private final SecretResets resets;
  private final IdentityChecks identities;
  private final Clock clock;

  SecretResetTask(SecretResets resets, IdentityChecks identities, Clock clock) {
    this.identities = identities;
    this.resets = resets;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.TRADE_PASSWORD_RESET;
  }

  @Override
  public Duration waits() {
    return AN_HOUR;
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
  public void proven(Order order) {
    resets.lock(order.platform(), order.id()).orElseThrow().confirm(clock.instant());
    identities.lock(order.platform(), order.id()).forget();
  }

  @Override
  public void unproven(Order order) {
    resets.lock(order.platform(), order.id()).orElseThrow().end(clock.instant());
  }

  @Override
  public void expired(Order order) {
    resets.lock(order.platform(), order.id()).ifPresent(reset -> reset.end(clock.instant()));
    identities.known(order.platform(), order.id()).ifPresent(proof -> proof.end(clock.instant()));
  }
}
