package bank.depository.ledger;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Seals days in two transactions, in the role of the jobs. */
@ApplicationScoped
class DaySealing implements BusinessDays {

  private final DayBooks books;
  private final EndDay endDay;
  private final ProveDay proveDay;

  DaySealing(DayBooks books, EndDay endDay, ProveDay proveDay) {
    this.books = books;
    this.endDay = endDay;
    this.proveDay = proveDay;
  }

  @Override
  public LocalDate current(PlatformId platform) {
    return books.current(platform);
  }

  @Override
  public SealedDay seal(PlatformId platform, LocalDate day) {
    DatabaseRole.JOBS.run(() -> endDay.handle(platform, day));
    return DatabaseRole.JOBS.call(() -> proveDay.handle(platform, day));
  }
}
