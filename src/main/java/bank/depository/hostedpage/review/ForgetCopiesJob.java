package bank.depository.hostedpage.review;

import bank.depository.identity.CopyKey;
import bank.depository.identity.PaperCopies;
import bank.depository.shared.ItemByItem;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Forgets what the papers of an organization show that was never opened: nobody became a customer
 * by them. That there were some, with their digests, stays (INF-01).
 */
@ApplicationScoped
class ForgetCopiesJob implements RecurringJob {

  /** How long they are kept after the order has ended, so that a complaint can be looked into. */
  static final Duration KEPT = Duration.ofDays(90);

  /** The most copies of one run. */
  static final int BATCH = 100;

  private final Copies copies;

  ForgetCopiesJob(Copies copies) {
    this.copies = copies;
  }

  @Override
  public String name() {
    return "forget-copies";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    ItemByItem.run(name(), copies.handle(), copy -> copy.copyId().toString(), copies::handle);
  }

  /** Finds and forgets them. */
  @ApplicationScoped
  static class Copies {

    private final PaperCopies store;
    private final PlatformScope scope;
    private final Clock clock;

    Copies(PaperCopies store, PlatformScope scope, Clock clock) {
      this.store = store;
      this.scope = scope;
      this.clock = clock;
    }

    /** What is due, the oldest first. */
    @Transactional
    public List<CopyKey> handle() {
      return store.ofNeverOpened(clock.instant().minus(KEPT), BATCH);
    }

    /** Forgets one. */
    @Transactional
    public void handle(CopyKey copy) {
      scope.enter(new PlatformId(copy.platformId()));
      store.forget(copy);
    }
  }
}
