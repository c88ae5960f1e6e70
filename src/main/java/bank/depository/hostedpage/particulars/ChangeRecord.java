package bank.depository.hostedpage.particulars;

import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Writes down that a change was made; the platform is told what it may see, masked. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ChangeRecord {

  private final BusinessDays days;
  private final OrderJson json;
  private final PlatformEvents events;
  private final Clock clock;

  ChangeRecord(BusinessDays days, OrderJson json, PlatformEvents events, Clock clock) {
    this.days = days;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  void done(Order order, String member, String masked) {
    order.succeed(
        days.current(order.platform()), json.write(Map.of(member, masked)), clock.instant());
    events.orderEnded(order);
  }
}
