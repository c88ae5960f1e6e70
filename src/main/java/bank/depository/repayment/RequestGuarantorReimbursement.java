package bank.depository.repayment;

import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the page on which a borrower confirms that it pays its guarantor back. */
@ApplicationScoped
public class RequestGuarantorReimbursement {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final RequiredGuarantorClaims claims;
  private final PageTickets tickets;

  RequestGuarantorReimbursement(
      OrderBook orders,
      RequiredProjects projects,
      LoanParties parties,
      RequiredGuarantorClaims claims,
      PageTickets tickets) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.claims = claims;
    this.tickets = tickets;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code BORROWER_MISMATCH}, {@code ACCOUNT_CLOSED}, {@code
   * GUARANTOR_CLAIM_UNKNOWN}, {@code REIMBURSEMENT_ABOVE_CLAIM}, {@code RETURN_URL_REFUSED}.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(
      PlatformInstruction<GuarantorReimbursementRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.GUARANTOR_REIMBURSEMENT,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, GuarantorReimbursementRequest request) {
    Project project = projects.find(order.platform(), request.projectNo());
    parties.requireBorrower(project, request.borrowerNo());
    claims.require(project, request.instalmentNo(), request.amount());
    order.about(request.borrowerNo(), project.projectNo(), request.amount());
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.borrowerNo(), request.returnUrl()));
  }
}
