package bank.depository.notification;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of a platform's deliveries: every try and what became of it (API-05). */
@ApplicationScoped
public class EventTryQueries {

  private final EventStore store;
  private final PlatformScope scope;

  EventTryQueries(EventStore store, PlatformScope scope) {
    this.store = store;
    this.scope = scope;
  }

  /** Tries, newest first, older than that one; of that event where one is named. */
  @Transactional
  public List<EventTry> handle(
      PlatformId platform, Optional<UUID> before, Optional<UUID> event, int limit) {
    scope.enter(platform);
    return store.tries(platform, before, event, limit);
  }
}
