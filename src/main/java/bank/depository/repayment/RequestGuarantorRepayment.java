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

/** Opens the page on which a guarantor confirms that it pays an instalment for the borrower. */
@ApplicationScoped
public class RequestGuarantorRepayment {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final DueInstalments instalments;
  private final PageTickets tickets;

  RequestGuarantorRepayment(
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
   * Refuses {@code GUARANTOR_ROUTE_NOT_OFFERED}, {@code PROJECT_UNKNOWN}, {@code
   * GUARANTOR_MISMATCH}, {@code ACCOUNT_CLOSED}, {@code RETURN_URL_REFUSED}, and what {@link
   * DueInstalments#require} refuses.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(
      PlatformInstruction<GuarantorRepaymentRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.GUARANTOR_REPAYMENT,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, GuarantorRepaymentRequest request) {
    request.route().requireOffered();
    Project project = projects.find(order.platform(), request.projectNo());
    parties.requireGuarantor(project, request.guarantorNo());
    Instalment instalment = instalments.require(project, request.stated()).instalment();
    order.about(request.guarantorNo(), project.projectNo(), instalment.total());
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.guarantorNo(), request.returnUrl()));
  }
}
