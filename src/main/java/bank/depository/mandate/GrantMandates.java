package bank.depository.mandate;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A customer has granted mandates on the bank's page with the trade password (MND-01). One of a
 * kind that the customer has already is replaced.
 */
@ApplicationScoped
public class GrantMandates {

  private final ConfirmedOrders orders;
  private final MandateRules rules;
  private final Mandates mandates;
  private final MandateNotices notices;
  private final PlatformEvents events;
  private final OrderJson json;
  private final BusinessDays days;
  private final Clock clock;

  GrantMandates(
      ConfirmedOrders orders,
      MandateRules rules,
      Mandates mandates,
      MandateNotices notices,
      PlatformEvents events,
      OrderJson json,
      BusinessDays days,
      Clock clock) {
    this.orders = orders;
    this.rules = rules;
    this.mandates = mandates;
    this.notices = notices;
    this.events = events;
    this.json = json;
    this.days = days;
    this.clock = clock;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID} and what a platform may not
   * ask for; the order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Confirmed confirmed = orders.take(confirmation);
    Order order = confirmed.order();
    MandateGrant grant = json.read(order.instruction(), MandateGrant.class);
    rules.require(order.platform(), grant);
    Instant now = clock.instant();
    List<MandateView> granted =
        grant.mandates().stream().map(terms -> granted(order, grant, terms, now)).toList();
    order.succeed(
        days.current(order.platform()), json.write(Map.of("mandates", granted)), clock.instant());
    events.orderEnded(order);
    notices.granted(order.platform(), grant.customerNo(), grant.mandates());
  }

  private MandateView granted(Order order, MandateGrant grant, MandateTerms terms, Instant now) {
    PlatformId platform = order.platform();
    OrderId by = order.id();
    mandates
        .lockActive(platform, grant.customerNo(), terms.kind())
        .ifPresent(before -> before.end(MandateState.REPLACED, now));
    Mandate mandate =
        new Mandate(MandateKey.of(platform, MandateId.next()), grant.customerNo(), terms, by, now);
    mandates.add(mandate);
    events.record(platform, EventType.MANDATE_GRANTED, mandateFact(mandate));
    return MandateView.of(mandate);
  }

  static Map<String, Object> mandateFact(Mandate mandate) {
    return Map.of(
        "mandate_id", mandate.id().value(),
        "customer_no", mandate.customerNo(),
        "kind", mandate.kind(),
        "state", mandate.state());
  }
}
