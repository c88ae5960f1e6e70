package bank.depository.hostedpage;

import bank.depository.identity.CopyReview;
import bank.depository.identity.IdentityChecks;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderState;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsNotices;
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
  private final IdentityChecks identities;
  private final SmsNotices notices;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  ExpireWaitingOrder(
      PageSessions sessions,
      PageTasks tasks,
      OrderBook book,
      CopyReview copies,
      IdentityChecks identities,
      SmsNotices notices,
      PlatformEvents events,
      PlatformScope scope,
      Clock clock) {
    this.sessions = sessions;
    this.tasks = tasks;
    this.book = book;
    this.copies = copies;
    this.identities = identities;
    this.notices = notices;
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
    if (order.state() == OrderState.AWAITING_REVIEW) {
      tellUnreviewed(order);
    }
    order.expire(now);
    tasks.of(order.type()).expired(order);
    copies.forgetUnseen(order.platform(), order.id());
    events.orderEnded(order);
  }

  /** Whoever handed papers in and hears nothing would wait on. */
  private void tellUnreviewed(Order order) {
    identities
        .known(order.platform(), order.id())
        .map(proof -> identities.told(proof).mobile())
        .ifPresent(
            mobile ->
                notices.record(
                    order.platform(), mobile, "您为机构提交的资料没有在规定的时间内审核完，本次申请已结束，什么都没有改变。请重新办理。"));
  }
}
