package bank.depository.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A customer signs out. */
@ApplicationScoped
public class EndSession {

  private final EntranceBook book;
  private final Clock clock;

  EndSession(EntranceBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /** Ends the browser's session; without one nothing happens. */
  @Transactional
  public void handle(BrowserSecret browser) {
    book.enter(browser);
    book.lockSession().ifPresent(session -> session.end(clock.instant()));
  }
}
