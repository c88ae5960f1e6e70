package bank.depository.mandate;

import bank.depository.ledger.BusinessDays;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Ends a mandate and tells everybody. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MandateRecord {

  private final MandateNotices notices;
  private final PlatformEvents events;
  private final OrderJson json;
  private final BusinessDays days;
  private final Clock clock;

  MandateRecord(
      MandateNotices notices,
      PlatformEvents events,
      OrderJson json,
      BusinessDays days,
      Clock clock) {
    this.notices = notices;
    this.events = events;
    this.json = json;
    this.days = days;
    this.clock = clock;
  }

  /** Refuses {@code MANDATE_ENDED} where it has ended already. */
  void end(Order order, Mandate mandate, MandateState how) {
    mandate.end(how, clock.instant());
    events.record(order.platform(), EventType.MANDATE_ENDED, GrantMandates.mandateFact(mandate));
    notices.ended(mandate);
    order.succeed(
        days.current(order.platform()),
        json.write(Map.of("mandate", MandateView.of(mandate))),
        clock.instant());
    events.orderEnded(order);
  }
}
