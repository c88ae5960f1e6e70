package bank.depository.repayment;

import bank.depository.hostedpage.Confirmation;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Posted;
import bank.depository.lending.ConfirmedOrders;
import bank.depository.lending.ConfirmedOrders.Confirmed;
import bank.depository.lending.InstalmentPayer;
import bank.depository.order.OrderJson;
import bank.depository.project.Project;
import bank.depository.project.RequiredProjects;
import bank.depository.repayment.DueInstalments.Next;
import bank.depository.repayment.LenderPayments.Payment;
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
  private final LoanParties parties;
  private final DueInstalments instalments;
  private final LenderPayments payments;
  private final PaidInstalments paid;
  private final OrderJson json;

  RepayInstalment(
      ConfirmedOrders orders,
      RequiredProjects projects,
      LoanParties parties,
      DueInstalments instalments,
      LenderPayments payments,
      PaidInstalments paid,
      OrderJson json) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.instalments = instalments;
    this.payments = payments;
    this.paid = paid;
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
    AccountId borrower = parties.requireBorrower(project, confirmed.customerNo()).account();
    Next next = instalments.require(project, request.stated());
    Posted posted =
        payments.pay(new Payment(confirmed, project, next, InstalmentPayer.BORROWER, borrower));
    paid.paid(confirmed.order(), project, next, InstalmentPayer.BORROWER, posted);
  }
}
