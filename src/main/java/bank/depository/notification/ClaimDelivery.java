package bank.depository.notification;

import bank.depository.platform.Environment;
import bank.depository.platform.PlatformProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes deliveries and notes what became of them. Each try is claimed before it is made, so that
 * two workers never make the same one, and a worker that dies leaves it to be made again.
 */
@ApplicationScoped
class ClaimDelivery {

  /** How long a worker may be silent before its delivery is another's. */
  static final Duration LEASE = Duration.ofSeconds(60);

  private final EventStore store;
  private final PlatformProfiles platforms;
  private final Clock clock;

  ClaimDelivery(EventStore store, PlatformProfiles platforms, Clock clock) {
    this.store = store;
    this.platforms = platforms;
    this.clock = clock;
  }

  /** A delivery, and in which environment it goes out. */
  record Claimed(EventStore.Delivery delivery, Environment environment) {}

  /** The endpoint's next due delivery; empty where there is none for this worker. */
  @Transactional
  public Optional<Claimed> handle(EventStore.EndpointKey endpoint) {
    Environment environment = platforms.get(endpoint.platform()).environment();
    Instant now = clock.instant();
    return store
        .claim(endpoint, now, now.plus(LEASE))
        .map(delivery -> new Claimed(delivery, environment));
  }
}
