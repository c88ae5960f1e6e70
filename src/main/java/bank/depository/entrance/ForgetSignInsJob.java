package bank.depository.entrance;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets who signed in at the entrance, or tried to, {@link EntranceLimits#KEPT} after it: an
 * attempt holds the mobile number that was told, also of people who are no customers.
 */
@ApplicationScoped
class ForgetSignInsJob implements RecurringJob {

  /** The most attempts, and the most sessions, forgotten in one transaction. */
  static final int BATCH = 1_000;

  private final Old old;

  ForgetSignInsJob(Old old) {
    this.old = old;
  }

  @Override
  public String name() {
    return "forget-sign-ins";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    long forgotten;
    do {
      forgotten = old.forget();
    } while (forgotten > 0);
  }

  /** What is old enough. */
  @ApplicationScoped
  static class Old {

    private final EntranceBook book;
    private final Clock clock;

    Old(EntranceBook book, Clock clock) {
      this.book = book;
      this.clock = clock;
    }

    /** Forgets some; tells how many. */
    @Transactional
    public long forget() {
      return book.forgetBefore(clock.instant().minus(EntranceLimits.KEPT), BATCH);
    }
  }
}
