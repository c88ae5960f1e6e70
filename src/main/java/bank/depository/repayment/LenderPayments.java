package bank.depository.repayment;

import bank.depository.hostedpage.ConfirmedOrders.Confirmed;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.lending.ClaimEvent;
import bank.depository.lending.ClaimPayment;
import bank.depository.lending.Claims;
import bank.depository.lending.InstalmentPayer;
import bank.depository.lending.OpenClaim;
import bank.depository.lending.ProRata;
import bank.depository.project.Project;
import bank.depository.repayment.DueInstalments.Next;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pays an instalment to the lenders, each its part by {@link ProRata} of principal still owed, and
 * enters it in the register of claims: one instruction, one statement, however many lenders.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LenderPayments {

  private final Claims claims;
  private final Ledger ledger;

  LenderPayments(Claims claims, Ledger ledger) {
    this.claims = claims;
    this.ledger = ledger;
  }

  /** What is paid, by whom, from which account. */
  record Payment(
      Confirmed confirmed, Project project, Next next, InstalmentPayer payer, AccountId account) {}

  Posted pay(Payment payment) {
    List<ClaimPayment> parts = divided(payment);
    Posted posted = ledger.post(instruction(payment, parts));
    int paid =
        claims.paid(
            payment.project().key(),
            payment.next().instalment().no(),
            payment.payer(),
            parts,
            new ClaimEvent(payment.confirmed().order().id(), posted.businessDay(), posted.at()));
    if (paid != parts.size()) {
      throw new IllegalStateException(paid + " claims paid of " + parts.size());
    }
    return posted;
  }

  private List<ClaimPayment> divided(Payment payment) {
    List<OpenClaim> open = claims.open(payment.project().key());
    List<Money> owed = open.stream().map(OpenClaim::outstanding).toList();
    Money whole = owed.stream().reduce(Money.ZERO, Money::plus);
    if (!whole.equals(payment.next().principalOwed())) {
      throw new IllegalStateException(
          payment.project().key() + ": claims of " + whole + ", schedule differs");
    }
    List<Money> principals = ProRata.split(payment.next().instalment().principal(), owed);
    List<Money> interests = ProRata.split(payment.next().instalment().interest(), owed);
    List<ClaimPayment> parts = new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      parts.add(new ClaimPayment(open.get(i), principals.get(i), interests.get(i)));
    }
    return parts;
  }

  private static Instruction instruction(Payment payment, List<ClaimPayment> parts) {
    boolean byBorrower = payment.payer() == InstalmentPayer.BORROWER;
    TransferKind principal = byBorrower ? TransferKind.PRINCIPAL : TransferKind.GUARANTOR_PRINCIPAL;
    TransferKind interest = byBorrower ? TransferKind.INTEREST : TransferKind.GUARANTOR_INTEREST;
    List<Movement> movements = new ArrayList<>(2 * parts.size());
    for (ClaimPayment part : parts) {
      add(movements, principal, payment.account(), part, part.principal());
      add(movements, interest, payment.account(), part, part.interest());
    }
    return new Instruction(
        payment.confirmed().order().platform(),
        byBorrower ? InstructionKind.REPAYMENT : InstructionKind.GUARANTOR_REPAYMENT,
        payment.confirmed().order().id(),
        payment.confirmed().basis(),
        Optional.of(payment.project().projectNo()),
        movements);
  }

  private static void add(
      List<Movement> movements,
      TransferKind kind,
      AccountId payer,
      ClaimPayment part,
      Money amount) {
    if (!amount.isZero()) {
      movements.add(new Movement.Transfer(kind, payer, part.claim().lenderAccount(), amount));
    }
  }
}
