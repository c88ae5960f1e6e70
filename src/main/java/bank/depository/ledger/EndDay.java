package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Ends the open day of a platform; the first half of sealing, over in milliseconds. */
@ApplicationScoped
class EndDay {

  private final DayBooks books;

  EndDay(DayBooks books) {
    this.books = books;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void handle(PlatformId platform, LocalDate day) {
    books.close(platform, day);
  }
}
