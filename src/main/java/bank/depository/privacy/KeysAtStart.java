package bank.depository.privacy;

import bank.depository.shared.DatabaseRole;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** The service does not start without a key under which something in its database may stand. */
@ApplicationScoped
class KeysAtStart {

  private static final int BEFORE_JOBS = 1;

  private final FindMissingKeys find;
  private final FollowKeyVersions follow;

  KeysAtStart(FindMissingKeys find, FollowKeyVersions follow) {
    this.find = find;
    this.follow = follow;
  }

  @ActivateRequestContext
  void check(@Observes @Priority(BEFORE_JOBS) StartupEvent event) {
    requireAll(DatabaseRole.JOBS.call(find::handle));
    DatabaseRole.JOBS.call(follow::handle);
  }

  /** Throws where a key is missing. */
  static void requireAll(Set<String> missing) {
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "the key folder has no "
              + String.join(", ", missing)
              + ", under which something in the database may stand: restore it from the backup"
              + " (docs/runbooks/keys.md)");
    }
  }
}
