package bank.depository.repayment;

import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Instalment;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the page on which a borrower confirms the repayment of an instalment. */
@ApplicationScoped
public class RequestRepayment {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final DueInstalments instalments;
  private final PageTickets tickets;

  RequestRepayment(
      OrderBook orders,
      RequiredProjects projects,
      LoanParties parties,
      DueInstalments instalments,
      PageTickets tickets) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.instalments = instalments;
    this.tickets = tickets;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code BORROWER_MISMATCH}, {@code ACCOUNT_CLOSED}, {@code
   * RETURN_URL_REFUSED}, and what {@link DueInstalments#require} refuses.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<RepaymentRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.REPAYMENT,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, RepaymentRequest request) {
    Project project = projects.find(order.platform(), request.projectNo());
    parties.requireBorrower(project, request.borrowerNo());
    Instalment instalment = instalments.require(project, request.stated()).instalment();
    order.about(request.borrowerNo(), project.projectNo(), instalment.total());
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.borrowerNo(), request.returnUrl()));
  }
}
