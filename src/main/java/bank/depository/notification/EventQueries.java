package bank.depository.notification;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * The events of a platform in the order in which they became certain, for catching up without any
 * delivery.
 */
@ApplicationScoped
public class EventQueries {

  private final EventStore store;
  private final PlatformScope scope;

  EventQueries(EventStore store, PlatformScope scope) {
    this.store = store;
    this.scope = scope;
  }

  /** Up to {@code limit} events after that place, of that type where one is named. */
  @Transactional
  public List<PlacedEvent> handle(
      PlatformId platform, Optional<EventPlace> after, Optional<String> type, int limit) {
    scope.enter(platform);
    return store.events(platform, after, type, limit);
  }
}
