package bank.depository.notification;

import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Delivers what is due (API-05). Each try is claimed before it is made, so that two workers never
 * make the same one, and a worker that dies leaves it to be made again.
 */
@ApplicationScoped
class DeliverEventsJob implements RecurringJob {

  /** The most deliveries of one run. */
  static final int MOST_IN_A_RUN = 100;

  /** How long a worker may be silent before its delivery is another's. */
  static final Duration LEASE = Duration.ofSeconds(30);

  private final EventStore store;
  private final EventSender sender;
  private final PlatformProfiles platforms;
  private final PlatformScope scope;
  private final Clock clock;

  DeliverEventsJob(
      EventStore store,
      EventSender sender,
      PlatformProfiles platforms,
      PlatformScope scope,
      Clock clock) {
    this.store = store;
    this.sender = sender;
    this.platforms = platforms;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "deliver-events";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    for (EventStore.DeliveryKey due : due()) {
      claim(due).ifPresent(this::deliver);
    }
  }

  @Transactional
  List<EventStore.DeliveryKey> due() {
    return store.due(clock.instant(), MOST_IN_A_RUN);
  }

  @Transactional
  Optional<EventStore.Delivery> claim(EventStore.DeliveryKey due) {
    scope.enter(due.platform());
    Instant now = clock.instant();
    return store.claim(due, now, now.plus(LEASE));
  }

  private void deliver(EventStore.Delivery delivery) {
    var environment = platforms.handle(delivery.key().platform()).environment();
    EventSender.Reply reply = sender.send(delivery.url(), environment, delivery.event());
    record(delivery, reply);
  }

  @Transactional
  void record(EventStore.Delivery delivery, EventSender.Reply reply) {
    EventStore.DeliveryKey key = delivery.key();
    scope.enter(key.platform());
    if (reply instanceof EventSender.Reply.Taken taken) {
      store.record(
          key, new EventStore.Outcome(true, Integer.toString(taken.status()), Optional.empty()));
    } else if (reply instanceof EventSender.Reply.NotTaken notTaken) {
      store.record(key, new EventStore.Outcome(false, notTaken.why(), nextTry(delivery)));
    } else {
      store.record(key, new EventStore.Outcome(false, "410", Optional.empty()));
      store.disable(key.platform(), key.endpoint(), "the endpoint answered 410 Gone");
    }
  }

  private Optional<Instant> nextTry(EventStore.Delivery delivery) {
    Instant now = clock.instant();
    Duration sinceEvent = Duration.between(delivery.event().createdAt(), now);
    return DeliverySchedule.pauseAfter(delivery.tries(), sinceEvent).map(now::plus);
  }
}
