package bank.depository.lending;

import bank.depository.account.CustomerRole;
import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.InstructionKind;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Movement;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferKind;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.project.Parties;
import bank.depository.project.Project;
import bank.depository.project.ProjectOrderAnswer;
import bank.depository.project.ProjectRecord;
import bank.depository.project.ProjectState;
import bank.depository.project.Projects;
import bank.depository.project.RepaymentSchedule;
import bank.depository.project.RequiredProjects;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pays a full project out (LND-04): what is held for it moves straight from each lender to the
 * borrower, the platform's fee apart from it, in one instruction; every lender has its claim and
 * the schedule is fixed by the business day. All or nothing.
 */
@ApplicationScoped
public class DisburseProject {

  private final OrderBook orders;
  private final RequiredProjects required;
  private final Projects projects;
  private final Parties parties;
  private final Bids bids;
  private final Claims claims;
  private final Ledger ledger;
  private final ProjectRecord record;

  DisburseProject(
      OrderBook orders,
      RequiredProjects required,
      Projects projects,
      Parties parties,
      Bids bids,
      Claims claims,
      Ledger ledger,
      ProjectRecord record) {
    this.orders = orders;
    this.required = required;
    this.projects = projects;
    this.parties = parties;
    this.bids = bids;
    this.claims = claims;
    this.ledger = ledger;
    this.record = record;
  }

  /**
   * Refuses {@code PROJECT_UNKNOWN}, {@code PROJECT_STATE_FORBIDS} unless full, {@code
   * DISBURSEMENT_AMOUNT_MISMATCH}, {@code ACCOUNT_CLOSED}, {@code BALANCE_INSUFFICIENT} where the
   * borrower's account is frozen beyond the fee.
   */
  @Transactional
  public Answer<ProjectOrderAnswer> handle(PlatformInstruction<Disbursement> instruction) {
    return orders.once(
        instruction,
        OrderType.DISBURSEMENT,
        ProjectOrderAnswer.class,
        order -> disburse(order, instruction.command()));
  }

  private ProjectOrderAnswer disburse(Order order, Disbursement command) {
    Project project = required.lock(order.platform(), command.projectNo());
    project.requireState(ProjectState.FULL);
    requireAmounts(project, command);
    AccountId borrower =
        parties.require(order.platform(), project.borrowerNo(), CustomerRole.BORROWER).account();
    List<HeldBid> held = bids.held(project.key());
    requireWhole(project, held);
    Posted posted = ledger.post(payOut(order, project, borrower, held));
    fix(project, order, posted, held.size());
    order.about(project.borrowerNo(), project.projectNo(), project.amount());
    record.reached(project, posted.businessDay());
    return record.done(order, posted.businessDay(), project);
  }

  private void fix(Project project, Order order, Posted posted, int expectedClaims) {
    project.disburse(posted.businessDay());
    projects.add(project.key(), RepaymentSchedule.of(project.terms(), posted.businessDay()));
    int made =
        claims.createFromBids(
            project.key(), new ClaimEvent(order.id(), posted.businessDay(), posted.at()));
    if (made != expectedClaims) {
      throw new IllegalStateException(made + " claims of " + expectedClaims + " bids");
    }
  }

  private Instruction payOut(Order order, Project project, AccountId borrower, List<HeldBid> held) {
    List<Movement> movements = new ArrayList<>(held.size() + 1);
    for (HeldBid bid : held) {
      movements.add(
          new Movement.CaptureHold(
              bid.id().hold(),
              TransferKind.DISBURSEMENT,
              bid.lenderAccount(),
              borrower,
              bid.amount()));
    }
    if (!project.platformFee().isZero()) {
      movements.add(
          new Movement.Transfer(
              TransferKind.PLATFORM_FEE,
              borrower,
              ledger.account(order.platform(), AccountKind.FEES_AWAITING_SWEEP),
              project.platformFee()));
    }
    return new Instruction(
        order.platform(),
        InstructionKind.DISBURSEMENT,
        order.id(),
        ContractBasis.of(order),
        Optional.of(project.projectNo()),
        movements);
  }

  private static void requireAmounts(Project project, Disbursement command) {
    if (command.amountFen() != project.amount().fen()
        || command.platformFeeFen() != project.platformFee().fen()) {
      throw new Refusal(
          ErrorCode.DISBURSEMENT_AMOUNT_MISMATCH,
          "registered: amount " + project.amount() + ", fee " + project.platformFee());
    }
  }

  private static void requireWhole(Project project, List<HeldBid> held) {
    Money sum = held.stream().map(HeldBid::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(project.amount()) || held.size() != project.bids()) {
      throw new IllegalStateException(
          project.key() + " is full with " + sum + " in " + held.size() + " bids");
    }
  }
}
