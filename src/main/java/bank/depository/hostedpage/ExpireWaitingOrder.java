package bank.depository.hostedpage;

import bank.depository.identity.CopyReview;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Ends an order whose customer did not confirm in time; no money has moved. */
@ApplicationScoped
public class ExpireWaitingOrder {

  private final PageSessions sessions;
  private final PageTasks tasks;
  private final OrderBook book;
  private final CopyReview copies;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  ExpireWaitingOrder(
      PageSessions sessions,
      PageTasks tasks,
      OrderBook book,
      CopyReview copies,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.sessions = sessions;
    this.tasks = tasks;
    this.book = book;
    this.copies = copies;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** Ends it, unless its time is not over or it waits no more. */
  @Transactional
  public void handle(PageSessions.InVain waiting) {
    PlatformId platform = waiting.session().platform();
    scope.enter(platform);
    Order order = book.lock(platform, waiting.order());
    // Read under the order's lock: until then whoever held it may have prolonged the time.
    PageSession session = sessions.lock(waiting.session()).orElseThrow();
    Instant now = clock.instant();
    if (!order.state().hasOpenPage() || !session.hasWaitedAt(now)) {
      return;
    }
    order.expire(now);
    tasks.of(order.type()).expired(order);
    copies.forgetUnseen(order.platform(), order.id());
    events.orderEnded(order);
  }
}
