package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Proves an ended day and stores its figures; the second half of sealing. */
@ApplicationScoped
class ProveDay {

  private final DayBooks books;

  ProveDay(DayBooks books) {
    this.books = books;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  SealedDay handle(PlatformId platform, LocalDate day) {
    return books.seal(platform, day);
  }
}
