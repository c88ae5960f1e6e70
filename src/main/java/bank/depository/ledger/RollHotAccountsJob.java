package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import bank.depository.shared.RecurringJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Rolls the hot accounts of every platform, one transaction each. */
@ApplicationScoped
class RollHotAccountsJob implements RecurringJob {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DayBooks books;
  private final RollHotAccounts rollHotAccounts;

  RollHotAccountsJob(DayBooks books, RollHotAccounts rollHotAccounts) {
    this.books = books;
    this.rollHotAccounts = rollHotAccounts;
  }

  @Override
  public String name() {
    return "roll-hot-accounts";
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public void run() {
    List<PlatformId> platforms = QuarkusTransaction.requiringNew().call(books::platforms);
    platforms.forEach(rollHotAccounts::handle);
  }
}
