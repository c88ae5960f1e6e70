package bank.depository.lending;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Places a bid that its lender has confirmed with the trade password (LND-03). */
@ApplicationScoped
public class PlaceBid {

  private final ConfirmedOrders orders;
  private final RequiredProjects projects;
  private final BidPlacement placement;

  PlaceBid(ConfirmedOrders orders, RequiredProjects projects, BidPlacement placement) {
    this.orders = orders;
    this.projects = projects;
    this.placement = placement;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID}, {@code
   * BALANCE_INSUFFICIENT}, {@code CUSTOMER_ROLE_MISSING}, {@code ACCOUNT_CLOSED} and what {@link
   * Project#takeQuota} refuses; the order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Confirmed confirmed = orders.take(confirmation);
    placement.place(confirmed, projects.lock(confirmation.platform(), confirmed.projectNo()));
  }
}
