package bank.depository.repayment;

import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.LegalBasis;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.MandateUses;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.RequiredProjects;
import bank.depository.repayment.DueInstalments.Next;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Pays an instalment for the borrower by the guarantor's mandate (代偿, REP-03). */
@ApplicationScoped
public class RepayAutomaticallyAsGuarantor {

  private final OrderBook orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final DueInstalments instalments;
  private final MandateUses mandates;
  private final InstalmentRepayments repayments;

  RepayAutomaticallyAsGuarantor(
      OrderBook orders,
      RequiredProjects projects,
      LoanParties parties,
      DueInstalments instalments,
      MandateUses mandates,
      InstalmentRepayments repayments) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.instalments = instalments;
    this.mandates = mandates;
    this.repayments = repayments;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code GUARANTOR_MISMATCH}, {@code ACCOUNT_CLOSED}, {@code
   * BALANCE_INSUFFICIENT}, and what {@link DueInstalments#require} and {@link MandateUses#use}
   * refuse.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(
      PlatformInstruction<AutomaticGuarantorRepayment> instruction) {
    return orders.once(
        instruction,
        OrderType.GUARANTOR_REPAYMENT,
        ProjectOrderAnswer.class,
        order -> repay(order, instruction.command()));
  }

  private ProjectOrderAnswer repay(Order order, AutomaticGuarantorRepayment command) {
    command.route().requireOffered();
    Project project = projects.lock(order.platform(), command.projectNo());
    parties.requireGuarantor(project, command.guarantorNo());
    Next next = instalments.require(project, command.stated());
    Money total = next.instalment().total();
    order.about(command.guarantorNo(), project.projectNo(), total);
    LegalBasis basis =
        mandates.use(
            order, command.guarantorNo(), MandateKind.AUTOMATIC_GUARANTOR_REPAYMENT, total);
    return repayments.byGuarantor(new Confirmed(order, basis), project, next);
  }
}
