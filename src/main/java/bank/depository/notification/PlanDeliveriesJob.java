package bank.depository.notification;

import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Puts new events into the queue of each endpoint. */
@ApplicationScoped
class PlanDeliveriesJob implements RecurringJob {

  /** The most events that one endpoint gets in one run. */
  static final int MOST_IN_A_RUN = 5_000;

  private final EventStore store;
  private final PlatformScope scope;
  private final Clock clock;

  PlanDeliveriesJob(EventStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "plan-deliveries";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    ItemByItem.run(name(), enabled(), EventStore.EndpointKey::toString, this::plan);
  }

  @Transactional
  List<EventStore.EndpointKey> enabled() {
    return store.enabled();
  }

  @Transactional
  void plan(EventStore.EndpointKey endpoint) {
    scope.enter(endpoint.platform());
    store.plan(endpoint, clock.instant(), MOST_IN_A_RUN);
  }
}
