package bank.depository.repayment;

import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Posted;
import bank.depository.lending.InstalmentPayer;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.repayment.DueInstalments.Next;
import bank.depository.repayment.LenderPayments.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Pays the lenders an instalment, all or nothing, whether its payer has just confirmed or has
 * granted a mandate. What the guarantor pays, the borrower owes it (REP-03).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InstalmentRepayments {

  private final LoanParties parties;
  private final LenderPayments payments;
  private final PaidInstalments paid;
  private final GuarantorClaims claims;

  InstalmentRepayments(
      LoanParties parties, LenderPayments payments, PaidInstalments paid, GuarantorClaims claims) {
    this.parties = parties;
    this.payments = payments;
    this.paid = paid;
    this.claims = claims;
  }

  /**
   * The borrower pays. Refuses {@code BORROWER_MISMATCH}, {@code BALANCE_INSUFFICIENT} and {@code
   * ACCOUNT_CLOSED}.
   *
   * @param project locked
   */
  ProjectOrderAnswer byBorrower(Confirmed confirmed, Project project, Next next) {
    AccountId borrower = parties.requireBorrower(project, confirmed.customerNo()).account();
    Posted posted =
        payments.pay(new Payment(confirmed, project, next, InstalmentPayer.BORROWER, borrower));
    return paid.paid(confirmed.order(), project, next, InstalmentPayer.BORROWER, posted);
  }

  /**
   * The guarantor pays. Refuses {@code GUARANTOR_MISMATCH}, {@code BALANCE_INSUFFICIENT} and {@code
   * ACCOUNT_CLOSED}.
   *
   * @param project locked
   */
  ProjectOrderAnswer byGuarantor(Confirmed confirmed, Project project, Next next) {
    AccountId guarantor = parties.requireGuarantor(project, confirmed.customerNo()).account();
    Posted posted =
        payments.pay(new Payment(confirmed, project, next, InstalmentPayer.GUARANTOR, guarantor));
    claims.add(
        new GuarantorClaim(
            project, next.instalment(), confirmed.order().id(), posted.businessDay()));
    return paid.paid(confirmed.order(), project, next, InstalmentPayer.GUARANTOR, posted);
  }
}
