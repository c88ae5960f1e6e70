package bank.depository.lending;

import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.LegalBasis;
import bank.depository.mandate.MandateUses;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Places a bid by the lender's mandate for automatic bids (LND-03), on a project that the platform
 * has marked as an automatic-bid product (MND-04).
 */
@ApplicationScoped
public class PlaceAutomaticBid {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final MandateUses mandates;
  private final BidPlacement placement;

  PlaceAutomaticBid(
      OrderBook orders, RequiredProjects projects, MandateUses mandates, BidPlacement placement) {
    this.orders = orders;
    this.projects = projects;
    this.mandates = mandates;
    this.placement = placement;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code PROJECT_NOT_AUTOMATIC_BID}, {@code BID_BY_BORROWER},
   * {@code BID_BY_GUARANTOR}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ROLE_MISSING}, {@code
   * ACCOUNT_CLOSED}, {@code BALANCE_INSUFFICIENT}, and what {@link MandateUses#useForBid} and
   * {@link Project#takeQuota} refuse.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<AutomaticBid> instruction) {
    return orders.once(
        instruction,
        OrderType.BID,
        ProjectOrderAnswer.class,
        order -> place(order, instruction.command()));
  }

  private ProjectOrderAnswer place(Order order, AutomaticBid bid) {
    Project project = projects.lock(order.platform(), bid.projectNo());
    String product = project.requireAutomaticBidProduct();
    project.requireOutsider(bid.lenderNo());
    order.about(bid.lenderNo(), bid.projectNo(), bid.amount());
    LegalBasis basis = mandates.useForBid(order, bid.lenderNo(), product, bid.amount());
    return placement.place(new Confirmed(order, basis), project);
  }
}
