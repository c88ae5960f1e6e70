package bank.depository.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Signs the trail as it stands, unless nothing was added since it was last signed. */
@ApplicationScoped
public class AnchorAuditTrail {

  private final AuditStore store;
  private final AnchorKey key;
  private final Clock clock;

  AnchorAuditTrail(AuditStore store, AnchorKey key, Clock clock) {
    this.store = store;
    this.key = key;
    this.clock = clock;
  }

  /** The new anchor, if there is one. */
  @Transactional
  public Optional<Anchor> handle() {
    AuditStore.Head head = store.head();
    long anchored = store.lastAnchored();
    if (head.no() == anchored) {
      return Optional.empty();
    }
    Anchor anchor = new Anchor(head.no(), head.hash(), anchored, clock.instant());
    store.keep(key.sign(anchor, anchor.text()));
    return Optional.of(anchor);
  }
}
