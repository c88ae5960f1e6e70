package bank.depository.notification;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Notes what became of a try, and when the next one is; an endpoint that is gone is disabled. */
@ApplicationScoped
class RecordTry {

  private final EventStore store;
  private final PlatformScope scope;
  private final Clock clock;

  RecordTry(EventStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /** Notes what the endpoint said. */
  @Transactional
  public void handle(EventStore.Delivery delivery, EventSender.Reply reply) {
    scope.enter(delivery.endpoint().platform());
    Instant now = clock.instant();
    store.record(delivery, outcome(delivery, reply, now), now);
    if (reply instanceof EventSender.Reply.Gone) {
      store.disable(
          delivery.endpoint().platform(),
          delivery.endpoint().endpoint(),
          "the endpoint answered 410 Gone");
    }
  }

  private static EventStore.Outcome outcome(
      EventStore.Delivery delivery, EventSender.Reply reply, Instant now) {
    if (reply instanceof EventSender.Reply.Taken taken) {
      return new EventStore.Outcome(true, Integer.toString(taken.status()), Optional.empty());
    }
    if (reply instanceof EventSender.Reply.NotTaken notTaken) {
      Duration since = Duration.between(delivery.queuedAt(), now);
      Optional<Instant> next = DeliverySchedule.pauseAfter(delivery.tries(), since).map(now::plus);
      return new EventStore.Outcome(false, notTaken.why(), next);
    }
    return new EventStore.Outcome(false, "410", Optional.empty());
  }
}
