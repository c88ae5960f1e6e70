package bank.depository.password;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** Destroys the keys of pages that nobody finished. */
@ApplicationScoped
class ClearEntryKeysJob implements RecurringJob {

  private final Clearing clearing;

  ClearEntryKeysJob(Clearing clearing) {
    this.clearing = clearing;
  }

  @Override
  public String name() {
    return "clear-entry-keys";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(5);
  }

  @Override
  public void run() {
    clearing.handle();
  }

  /** The work itself. */
  @ApplicationScoped
  static class Clearing {

    private final PasswordStore store;
    private final Clock clock;

    Clearing(PasswordStore store, Clock clock) {
      this.store = store;
      this.clock = clock;
    }

    /** Destroys them. */
    @Transactional
    public int handle() {
      return store.clear(clock.instant());
    }
  }
}
