package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.PageSessions;
import bank.depository.identity.CopyReview;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** The customer hands the copies in for review; the order waits for the bank's staff. */
@ApplicationScoped
class HandInCopies {

  private final OrderBook book;
  private final IdentityChecks identities;
  private final CopyReview copies;
  private final PageSessions sessions;
  private final PlatformScope scope;
  private final Clock clock;

  HandInCopies(
      OrderBook book,
      IdentityChecks identities,
      CopyReview copies,
      PageSessions sessions,
      PlatformScope scope,
      Clock clock) {
    this.book = book;
    this.identities = identities;
    this.copies = copies;
    this.sessions = sessions;
    this.scope = scope;
    this.clock = clock;
  }

  /** Refuses IDENTIFICATION_STEP_FORBIDS, COPIES_MISSING. */
  @Transactional
  public void handle(PlatformId platform, OrderId id) {
    scope.enter(platform);
    Order order = book.lock(platform, id);
    copies.handIn(identities.lock(platform, id));
    Instant now = clock.instant();
    order.awaitReview(now);
    sessions
        .lockByOrder(platform, id)
        .orElseThrow()
        .waitUntil(now.plus(ReviewTimes.REVIEWED_WITHIN));
  }
}
