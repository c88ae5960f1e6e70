package bank.depository.repayment;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.EventType;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import bank.depository.project.Project;
import bank.depository.project.ProjectRecord;
import bank.depository.project.RequiredProjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pays a guarantor back what it paid for an instalment, whole or in part, as the borrower has
 * confirmed (REP-03): straight from borrower to guarantor. Also after the project is settled,
 * because that ends what lenders are owed and nothing else.
 */
@ApplicationScoped
public class ReimburseGuarantor {

  private final ConfirmedOrders orders;
  private final RequiredProjects projects;
  private final LoanParties parties;
  private final RequiredGuarantorClaims claims;
  private final Ledger ledger;
  private final ProjectRecord record;
  private final PlatformEvents events;
  private final OrderJson json;

  ReimburseGuarantor(
      ConfirmedOrders orders,
      RequiredProjects projects,
      LoanParties parties,
      RequiredGuarantorClaims claims,
      Ledger ledger,
      ProjectRecord record,
      PlatformEvents events,
      OrderJson json) {
    this.orders = orders;
    this.projects = projects;
    this.parties = parties;
    this.claims = claims;
    this.ledger = ledger;
    this.record = record;
    this.events = events;
    this.json = json;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID}, {@code
   * BALANCE_INSUFFICIENT}, {@code ACCOUNT_CLOSED}, {@code REIMBURSEMENT_ABOVE_CLAIM}; the order
   * then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Confirmed confirmed = orders.take(confirmation);
    GuarantorReimbursementRequest request =
        json.read(confirmed.order().instruction(), GuarantorReimbursementRequest.class);
    Project project = projects.lock(confirmation.platform(), confirmed.projectNo());
    GuarantorClaim claim = claims.require(project, request.instalmentNo(), request.amount());
    AccountId borrower = parties.requireBorrower(project, confirmed.customerNo()).account();
    AccountId guarantor = parties.requireGuarantor(project, claim.guarantorNo()).account();
    Posted posted = ledger.post(instruction(confirmed, borrower, guarantor));
    claim.reimburse(confirmed.amount(), posted.businessDay());
    record.done(confirmed.order(), posted.businessDay(), project);
    tell(confirmed, project, claim);
  }

  private static Instruction instruction(
      Confirmed confirmed, AccountId borrower, AccountId guarantor) {
    return new Instruction(
        confirmed.order().platform(),
        InstructionKind.GUARANTOR_REIMBURSEMENT,
        confirmed.order().id(),
        confirmed.basis(),
        Optional.of(confirmed.projectNo()),
        List.of(
            new Movement.Transfer(
                TransferKind.GUARANTOR_REIMBURSEMENT, borrower, guarantor, confirmed.amount())));
  }

  private void tell(Confirmed confirmed, Project project, GuarantorClaim claim) {
    events.record(
        confirmed.order().platform(),
        EventType.GUARANTOR_REIMBURSED,
        Map.of(
            "request_no", confirmed.order().requestNo().value(),
            "project_no", project.projectNo(),
            "instalment_no", claim.instalmentNo(),
            "amount_fen", confirmed.amount().fen(),
            "outstanding_fen", claim.outstanding().fen()));
  }
}
