package bank.depository.reconciliation;

import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderState;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Notes that a sandbox platform's day has ended; again it changes nothing. */
@ApplicationScoped
class CompleteSandboxDayEnd {

  private final OrderBook orders;
  private final PlatformEvents events;
  private final PlatformScope scope;
  private final Clock clock;

  CompleteSandboxDayEnd(OrderBook orders, PlatformEvents events, PlatformScope scope, Clock clock) {
    this.orders = orders;
    this.events = events;
    this.scope = scope;
    this.clock = clock;
  }

  /** The order of that day's end is done. */
  @Transactional
  public void handle(PlatformId platform, OrderId id, LocalDate day) {
    scope.enter(platform);
    Order order = orders.lock(platform, id);
    if (order.state() == OrderState.PROCESSING) {
      order.succeed(day, null, clock.instant());
      events.orderEnded(order);
    }
  }
}
