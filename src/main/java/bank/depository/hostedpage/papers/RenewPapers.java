package bank.depository.hostedpage.papers;

import bank.depository.account.Papers;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.identity.IdentityChecks;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer has confirmed the new papers with the trade password. */
@ApplicationScoped
class RenewPapers {

  private final ConfirmedOrders orders;
  private final Papers papers;
  private final IdentityChecks identities;
  private final BusinessDays days;
  private final PlatformEvents events;
  private final Clock clock;

  RenewPapers(
      ConfirmedOrders orders,
      Papers papers,
      IdentityChecks identities,
      BusinessDays days,
      PlatformEvents events,
      Clock clock) {
    this.orders = orders;
    this.papers = papers;
    this.identities = identities;
    this.days = days;
    this.events = events;
    this.clock = clock;
  }

  /** Refuses ORDER_STATE_FORBIDS, PASSWORD_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    order.succeed(days.current(order.platform()), null, clock.instant());
    events.orderEnded(order);
    papers.renew(order, identities.lock(order.platform(), order.id()));
  }
}
