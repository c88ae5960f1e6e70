package bank.depository.lending;

import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Parties;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Opens the page on which a lender confirms a bid. Nothing is held yet and no quota is taken: until
 * the lender confirms, others may bid.
 */
@ApplicationScoped
public class RequestBid {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final Parties parties;
  private final BusinessDays days;
  private final PageTickets tickets;

  RequestBid(
      OrderBook orders,
      RequiredProjects projects,
      Parties parties,
      BusinessDays days,
      PageTickets tickets) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.days = days;
    this.tickets = tickets;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code CUSTOMER_UNKNOWN}, {@code CUSTOMER_ROLE_MISSING},
   * {@code ACCOUNT_CLOSED}, {@code BID_BY_BORROWER}, {@code BID_BY_GUARANTOR}, {@code
   * RETURN_URL_REFUSED}, and what {@link Project#requireBid} refuses.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<BidRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.BID,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, BidRequest bid) {
    Project project = projects.find(order.platform(), bid.projectNo());
    project.requireOutsider(bid.lenderNo());
    parties.requireForNewBusiness(order.platform(), bid.lenderNo(), CustomerRole.LENDER);
    project.requireBid(bid.amount(), days.current(order.platform()));
    order.about(bid.lenderNo(), bid.projectNo(), bid.amount());
    return PageOrderAnswer.of(order, tickets.issue(order, bid.lenderNo(), bid.returnUrl()));
  }
}
