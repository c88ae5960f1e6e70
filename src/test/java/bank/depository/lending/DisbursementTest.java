package bank.depository.lending;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.depository.Requirement;
import bank.depository.ledger.AccountKind;
import bank.depository.project.ProjectRegistration;
import bank.depository.project.ProjectState;
import bank.depository.project.ProjectView;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DisbursementTest {

  @Inject LoanWorld world;

  @Test
  @Requirement(
      value = "LND-04",
      says = "disbursement moves money straight from lenders to the borrower, fees apart")
  void moneyGoesStraightFromEachLenderToTheBorrowerAndTheFeeApart() {
    String borrower = world.borrower(0);
    ProjectRegistration terms = withFee(world.terms(borrower, null, 100_000), 1_500);
    String project = world.raising(terms);
    String one = world.lender(70_000);
    String other = world.lender(40_000);
    world.bid(project, one, 60_000);
    world.bid(project, other, 40_000);

    world.disburse(project);

    assertEquals(10_000, world.balance(one).available().fen());
    assertEquals(0, world.balance(other).balance().fen());
    assertEquals(98_500, world.balance(borrower).available().fen());
    assertEquals(1_500, world.balance(AccountKind.FEES_AWAITING_SWEEP).balance().fen());
    assertEquals(
        List.of(
            "(DISBURSEMENT,40000,%s,%s,PLATFORM_CONTRACT)"
                .formatted(world.account(other), world.account(borrower)),
            "(DISBURSEMENT,60000,%s,%s,PLATFORM_CONTRACT)"
                .formatted(world.account(one), world.account(borrower)),
            "(PLATFORM_FEE,1500,%s,%s006,PLATFORM_CONTRACT)"
                .formatted(world.account(borrower), world.platform() + "000000")),
        world.rows(
            """
            select kind, amount, debit_account, credit_account, basis from ledger.transfer
            where platform_id = :platform and instruction_kind = 'DISBURSEMENT'
            order by kind, amount
            """));
  }

  @Test
  void everyLenderHasItsClaim() {
    String project = world.full(world.terms(world.borrower(0), null, 100_000), 3);

    world.disburse(project);

    assertEquals(
        List.of("(1,33333,33333,1)", "(2,33333,33333,1)", "(3,33334,33334,1)"),
        world.rows(
            """
            select claim_no, principal_fen, outstanding_fen, entries from depository.claim
            where platform_id = :platform order by claim_no
            """));
    assertEquals(
        List.of("(1,CREATED,33333,t)", "(2,CREATED,33333,t)", "(3,CREATED,33334,t)"),
        world.rows(
            """
            select claim_no, kind, outstanding_after_fen, business_day = '%s' from depository.claim_entry
            where platform_id = :platform order by claim_no
            """
                .formatted(world.firstDay())));
  }

  @Test
  void theScheduleIsFixedByTheBusinessDayOfDisbursement() {
    String project = world.full(world.terms(world.borrower(0), null, 1_000_000), 2);
    LocalDate paidOut = world.endDay();

    world.disburse(project);

    ProjectView view = world.project(project);
    assertEquals(world.firstDay().plusDays(1), paidOut);
    assertEquals(paidOut, view.disbursedOn());
    assertEquals(1_000_000, view.outstandingPrincipalFen());
    assertEquals(
        List.of(
            paidOut.plusMonths(1) + " 330022+10000",
            paidOut.plusMonths(2) + " 333322+6700",
            paidOut.plusMonths(3) + " 336656+3367"),
        view.schedule().stream()
            .map(line -> line.dueOn() + " " + line.principalFen() + "+" + line.interestFen())
            .toList());
  }

  @Test
  @Requirement(value = "LND-02", says = "parties, amounts, remaining quota and dates are checked")
  void amountAndFeeMustBeTheRegisteredOnes() {
    String project = world.full(withFee(world.terms(world.borrower(0), null, 100_000), 500), 2);

    assertRefused(
        ErrorCode.DISBURSEMENT_AMOUNT_MISMATCH,
        () -> world.disburse(new Disbursement(project, 99_999, 500)));
    assertRefused(
        ErrorCode.DISBURSEMENT_AMOUNT_MISMATCH,
        () -> world.disburse(new Disbursement(project, 100_000, 499)));

    assertEquals(ProjectState.FULL, world.project(project).state());
  }

  @Test
  @Requirement(value = "LND-04", says = "disbursement is all or nothing")
  void oneMissingHoldStopsTheWholeDisbursement() {
    String borrower = world.borrower(0);
    String project = world.raising(world.terms(borrower, null, 100_000));
    String lender = world.lender(60_000);
    world.bid(project, lender, 60_000);
    String second = world.lender(40_000);
    world.bid(project, second, 40_000);
    moveBid(second, lender);

    assertRefused(ErrorCode.HOLD_UNKNOWN, () -> world.disburse(project));

    moveBid(second, second);
    assertEquals(60_000, world.balance(lender).held().fen());
    assertEquals(0, world.balance(borrower).balance().fen());
    assertEquals(ProjectState.FULL, world.project(project).state());
    assertEquals(
        List.of(), world.rows("select 1 from depository.claim where platform_id = :platform"));
  }

  @Test
  @Requirement(value = "LND-04", says = "thousands of lenders in one instruction")
  void twoThousandLendersAreOneInstruction() {
    String borrower = world.borrower(0);
    String project = world.full(world.terms(borrower, null, 20_000_000), 2_000);

    world.disburse(project);

    assertEquals(20_000_000, world.balance(borrower).balance().fen());
    assertEquals(
        List.of("(2000,1)"),
        world.rows(
            """
            select count(*), count(distinct order_id) from ledger.transfer
            where platform_id = :platform and kind = 'DISBURSEMENT'
            """));
  }

  @Test
  @Requirement(value = "LND-05", says = "lapse releases every hold")
  void aLapsedProjectGivesEveryBidBack() {
    String project = world.raising(100_000);
    String one = world.lender(70_000);
    String other = world.lender(40_000);
    world.bid(project, one, 60_000);
    world.bid(project, other, 39_000);

    world.lapse(project);

    assertEquals(70_000, world.balance(one).available().fen());
    assertEquals(40_000, world.balance(other).available().fen());
    assertEquals(ProjectState.LAPSED, world.project(project).state());
    assertEquals(
        List.of("(2)"),
        world.rows(
            "select count(*) from depository.bid where platform_id = :platform and state = 'LAPSED'"));
  }

  @Test
  void aProjectWithoutBidsLapsesToo() {
    String project = world.raising(100_000);

    world.lapse(project);

    assertEquals(ProjectState.LAPSED, world.project(project).state());
  }

  @Test
  void theRegisterOfClaimsCannotBeRewritten() {
    String project = world.full(world.terms(world.borrower(0), null, 100_000), 1);
    world.disburse(project);

    assertThrows(
        RuntimeException.class,
        () -> world.execute("update depository.claim_entry set principal_fen = 1"));
    assertThrows(RuntimeException.class, () -> world.execute("delete from depository.claim_entry"));
    assertThrows(
        RuntimeException.class,
        () -> world.execute("update depository.claim set principal_fen = 1"));
  }

  /** Plants a fault: the bid says that its money is held on another account than it is. */
  private void moveBid(String lender, String holder) {
    world.execute(
        "update depository.bid set lender_account = %s where lender_no = '%s'"
            .formatted(world.account(holder), lender));
  }

  private static ProjectRegistration withFee(ProjectRegistration terms, long fen) {
    return new ProjectRegistration(
        terms.projectNo(),
        terms.borrowerNo(),
        terms.guarantorNo(),
        terms.amountFen(),
        terms.annualRateBp(),
        terms.termMonths(),
        terms.repaymentMethod(),
        terms.purpose(),
        terms.documents(),
        terms.minimumBidFen(),
        terms.raisingEndsOn(),
        fen,
        null);
  }
}
