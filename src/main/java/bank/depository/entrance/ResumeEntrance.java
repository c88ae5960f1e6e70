package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows a signed-in customer again by the browser's secret. */
@ApplicationScoped
public class ResumeEntrance {

  private final EntranceBook book;
  private final Clock clock;

  ResumeEntrance(EntranceBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** A customer who is in. */
  public record Visit(UUID session, List<CustomerKey> accounts, Instant signedInAt) {}

  /** Who it is; empty where the session has ended, rested or lasted too long. */
  @Transactional
  public Optional<Visit> handle(BrowserSecret browser) {
    book.enter(browser);
    return book.lockSession()
        .filter(session -> session.use(clock.instant()))
        .map(session -> new Visit(session.id(), session.accounts(), session.signedInAt()));
  }
}
