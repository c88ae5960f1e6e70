package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Numbers what has grown hot accounts without a number. Any number may run at once and any may die
 * at any line. Nothing but freshness depends on it.
 */
@ApplicationScoped
public class RollHotAccounts {

  private final DayBooks books;

  RollHotAccounts(DayBooks books) {
    this.books = books;
  }

  /** Rolls the hot accounts of one platform and tells how many rows it numbered. */
  @Transactional
  public long handle(PlatformId platform) {
    return books.roll(platform);
  }
}
