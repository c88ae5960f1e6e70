package bank.depository.notification;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The endpoints of a platform. */
@ApplicationScoped
public class EndpointQueries {

  private final EventStore store;
  private final PlatformScope scope;

  EndpointQueries(EventStore store, PlatformScope scope) {
    this.store = store;
    this.scope = scope;
  }

  /** All of them, oldest first. */
  @Transactional
  public List<EventEndpoint> handle(PlatformId platform) {
    scope.enter(platform);
    return store.endpoints(platform);
  }
}
