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
 * Pays an instalment for the borrower, as its guarantor has confirmed (代偿, REP-03): straight from
 * the guarantor to each lender, and the borrower owes the guarantor what it paid.
 */
@ApplicationScoped
public class RepayAsGuarantor {

  private final ConfirmedOrders orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final DueInstalments instalments;
  private final LenderPayments payments;
  private final PaidInstalments paid;
  private final GuarantorClaims claims;
  private final OrderJson json;

  RepayAsGuarantor(
      ConfirmedOrders orders,
      RequiredProjects projects,
      LoanParties parties,
      DueInstalments instalments,
      LenderPayments payments,
      PaidInstalments paid,
      GuarantorClaims claims,
      OrderJson json) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.instalments = instalments;
    this.payments = payments;
    this.paid = paid;
    this.claims = claims;
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
    GuarantorRepaymentRequest request =
        json.read(confirmed.order().instruction(), GuarantorRepaymentRequest.class);
    Project project = projects.lock(confirmation.platform(), confirmed.projectNo());
    AccountId guarantor = parties.requireGuarantor(project, confirmed.customerNo()).account();
    Next next = instalments.require(project, request.stated());
    Posted posted =
        payments.pay(new Payment(confirmed, project, next, InstalmentPayer.GUARANTOR, guarantor));
    claims.add(
        new GuarantorClaim(
            project, next.instalment(), confirmed.order().id(), posted.businessDay()));
    paid.paid(confirmed.order(), project, next, InstalmentPayer.GUARANTOR, posted);
  }
}
