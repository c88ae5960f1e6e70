package bank.depository.repayment;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.order.OrderJson;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Repays an instalment that its borrower has confirmed (REP-01, REP-02): straight from the borrower
 * to each lender, principal and interest apart, all or nothing.
 */
@ApplicationScoped
public class RepayInstalment {

  private final ConfirmedOrders orders;
  private final RequiredProjects projects;
  private final DueInstalments instalments;
  private final InstalmentRepayments repayments;
  private final OrderJson json;

  RepayInstalment(
      ConfirmedOrders orders,
      RequiredProjects projects,
      DueInstalments instalments,
      InstalmentRepayments repayments,
      OrderJson json) {
    this.orders = orders;
    this.projects = projects;
    this.instalments = instalments;
    this.repayments = repayments;
    this.json = json;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID}, {@code
   * BALANCE_INSUFFICIENT}, {@code ACCOUNT_CLOSED} and what {@link DueInstalments#require} refuses;
   * the order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Confirmed confirmed = orders.take(confirmation);
    RepaymentRequest request = json.read(confirmed.order().instruction(), RepaymentRequest.class);
    Project project = projects.lock(confirmation.platform(), confirmed.projectNo());
    repayments.byBorrower(confirmed, project, instalments.require(project, request.stated()));
  }
}
