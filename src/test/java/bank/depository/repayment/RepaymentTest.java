package bank.depository.repayment;

import static bank.depository.lending.AtOnce.atOnce;
import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.lending.LoanWorld;
import bank.depository.order.Order;
import bank.depository.project.InstalmentState;
import bank.depository.project.ProjectState;
import bank.depository.project.ProjectView;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RepaymentTest {

  @Inject LoanWorld world;
  @Inject LoanRepayments repayments;

  private String borrower = "";
  private String guarantor = "";
  private String lender = "";
  private String other = "";
  private String project = "";

  /** 10,000.00 at 12 % over three months, lent by two at 7 : 3; everyone has some money besides. */
  @BeforeEach
  void aLoanIsPaidOut() {
    borrower = world.borrower(1_000_000);
    guarantor = world.guarantor(1_000_000);
    lender = world.lender(700_000);
    other = world.lender(300_000);
    project = world.raising(world.terms(borrower, guarantor, 1_000_000));
    world.bid(project, lender, 700_000);
    world.bid(project, other, 300_000);
    world.disburse(project);
  }

  @Test
  @Requirement(
      value = "REP-02",
      says = "repayment goes straight from the borrower to the lenders after trade password")
  @Requirement(
      value = "REP-01",
      says = "project, borrower, lender and claim of each line are verified")
  void anInstalmentIsDividedByWhatEachIsOwed() {
    repayments.repay(world, project, 1);

    // 330,022 and 10,000 fen at 7 : 3 are 231,015.4 + 99,006.6 and 7,000 + 3,000.
    assertEquals(
        List.of(
            "(INTEREST,3000,%s)".formatted(world.account(other)),
            "(INTEREST,7000,%s)".formatted(world.account(lender)),
            "(PRINCIPAL,99007,%s)".formatted(world.account(other)),
            "(PRINCIPAL,231015,%s)".formatted(world.account(lender))),
        world.rows(
            """
            select kind, amount, credit_account from ledger.transfer
            where platform_id = :platform and instruction_kind = 'REPAYMENT'
              and basis = 'PASSWORD_CHECK' and debit_account % 1000000000 >= 1000
            order by kind, amount
            """));
    ProjectView view = world.project(project);
    assertEquals(InstalmentState.PAID, view.schedule().get(0).state());
    assertEquals(669_978, view.outstandingPrincipalFen());
    assertEquals(2_000_000 - 340_022, world.balance(borrower).available().fen());
  }

  @Test
  void theLastInstalmentSettlesTheProject() {
    repayments.repay(world, project, 1);
    repayments.repay(world, project, 2);
    assertEquals(ProjectState.DISBURSED, world.project(project).state());

    repayments.repay(world, project, 3);

    assertEquals(ProjectState.SETTLED, world.project(project).state());
    // All interest is 10,000 + 6,700 + 3,367; each lender has its principal back to the fen.
    assertEquals(
        1_020_067, world.balance(lender).balance().fen() + world.balance(other).balance().fen());
    assertEquals(
        List.of("(0)", "(0)"),
        world.rows("select outstanding_fen from depository.claim where platform_id = :platform"));
  }

  @Test
  @Requirement(value = "REP-01", says = "amounts of each line are verified against the schedule")
  void amountsMustBeThoseOfTheSchedule() {
    RepaymentRequest right = LoanRepayments.stated(world.project(project), 1);

    assertRefused(
        ErrorCode.REPAYMENT_AMOUNT_MISMATCH,
        () ->
            repayments.requestRepayment(
                world, with(right, right.borrowerNo(), right.principalFen() + 1)));
    assertRefused(
        ErrorCode.REPAYMENT_AMOUNT_MISMATCH,
        () ->
            repayments.requestRepayment(
                world, with(right, right.borrowerNo(), right.principalFen() - 1)));
  }

  @Test
  @Requirement(
      value = "REP-01",
      says = "project, borrower, lender and claim of each line are verified")
  void onlyTheBorrowerOfTheProjectRepays() {
    RepaymentRequest right = LoanRepayments.stated(world.project(project), 1);

    assertRefused(
        ErrorCode.BORROWER_MISMATCH,
        () ->
            repayments.requestRepayment(
                world, with(right, world.borrower(1_000_000), right.principalFen())));
  }

  @Test
  void instalmentsArePaidInTheirOrderAndOnce() {
    assertRefused(ErrorCode.INSTALMENT_OUT_OF_ORDER, () -> repayments.repay(world, project, 2));
    repayments.repay(world, project, 1);
    assertRefused(ErrorCode.INSTALMENT_PAID, () -> repayments.repay(world, project, 1));
    assertRefused(
        ErrorCode.INSTALMENT_UNKNOWN,
        () ->
            repayments.requestRepayment(
                world, new RepaymentRequest(project, 4, borrower, 1, 1, LoanWorld.RETURN_URL)));
  }

  @Test
  void aProjectThatIsNotPaidOutIsNotRepaid() {
    String raising = world.raising(world.terms(borrower, null, 10_000));

    assertRefused(
        ErrorCode.PROJECT_STATE_FORBIDS,
        () ->
            repayments.requestRepayment(
                world, new RepaymentRequest(raising, 1, borrower, 1, 1, LoanWorld.RETURN_URL)));
  }

  @Test
  void aSettledProjectIsNotRepaidAgain() {
    IntStream.rangeClosed(1, 3).forEach(no -> repayments.repay(world, project, no));

    assertRefused(ErrorCode.INSTALMENT_PAID, () -> repayments.repay(world, project, 3));
  }

  @Test
  void tooLittleMoneyPaysNobody() {
    String poor = world.borrower(0);
    String loan = world.full(world.terms(poor, null, 100_000), 2);
    world.disburse(loan);
    repayments.repay(world, loan, 1);
    repayments.repay(world, loan, 2);

    assertRefused(ErrorCode.BALANCE_INSUFFICIENT, () -> repayments.repay(world, loan, 3));

    assertEquals(InstalmentState.DUE, world.project(loan).schedule().get(2).state());
  }

  @RepeatedTest(3)
  void oneInstalmentConfirmedManyTimesAtOnceIsPaidOnce() {
    RepaymentRequest request = LoanRepayments.stated(world.project(project), 1);
    List<Order> orders =
        IntStream.range(0, 8).mapToObj(i -> repayments.requestRepayment(world, request)).toList();

    List<ErrorCode> refusals =
        atOnce(
            orders.stream()
                .<Runnable>map(order -> () -> repayments.confirmRepayment(world, order))
                .toList());

    assertEquals(Collections.nCopies(7, ErrorCode.INSTALMENT_PAID), refusals);
    assertEquals(2_000_000 - 340_022, world.balance(borrower).balance().fen());
  }

  @RepeatedTest(3)
  void ofBorrowerAndGuarantorAtOnceOnePays() {
    Order own =
        repayments.requestRepayment(world, LoanRepayments.stated(world.project(project), 1));
    Order guaranteed =
        repayments.requestGuarantorRepayment(world, project, guarantor, 1, GuarantorRoute.DIRECT);

    List<ErrorCode> refusals =
        atOnce(
            List.of(
                () -> repayments.confirmRepayment(world, own),
                () -> repayments.confirmGuarantorRepayment(world, guaranteed)));

    assertEquals(List.of(ErrorCode.INSTALMENT_PAID), refusals);
    assertEquals(
        3_000_000 - 340_022,
        world.balance(borrower).balance().fen() + world.balance(guarantor).balance().fen());
  }

  @Test
  @Requirement(value = "REP-03", says = "guarantor repayment goes guarantor to lenders")
  void theGuarantorPaysTheLendersDirectly() {
    repayments.repayAsGuarantor(world, project, guarantor, 1);

    assertEquals(1_000_000 - 340_022, world.balance(guarantor).balance().fen());
    assertEquals(2_000_000, world.balance(borrower).balance().fen());
    assertEquals(
        InstalmentState.PAID_BY_GUARANTOR, world.project(project).schedule().get(0).state());
    assertEquals(
        List.of("(GUARANTOR_INTEREST,10000)", "(GUARANTOR_PRINCIPAL,330022)"),
        world.rows(
            """
            select kind, sum(amount) from ledger.transfer
            where platform_id = :platform and instruction_kind = 'GUARANTOR_REPAYMENT'
            group by kind order by kind
            """));
  }

  @Test
  @Requirement(
      value = "REP-03",
      says = "the guarantor's claim on the borrower is recorded and can be repaid")
  void theBorrowerOwesTheGuarantorWhatItPaidAndPaysItBack() {
    repayments.repayAsGuarantor(world, project, guarantor, 1);
    assertEquals(List.of("(1,340022,)"), claims());

    repayments.reimburse(world, project, borrower, 1, 40_022);
    assertEquals(List.of("(1,300000,)"), claims());
    assertRefused(
        ErrorCode.REIMBURSEMENT_ABOVE_CLAIM,
        () -> repayments.requestReimbursement(world, project, borrower, 1, 300_001));
    repayments.reimburse(world, project, borrower, 1, 300_000);

    assertEquals(List.of("(1,0,%s)".formatted(world.firstDay())), claims());
    assertEquals(1_000_000, world.balance(guarantor).balance().fen());
    assertRefused(
        ErrorCode.REIMBURSEMENT_ABOVE_CLAIM,
        () -> repayments.requestReimbursement(world, project, borrower, 1, 1));
  }

  @Test
  void theGuarantorIsPaidBackAlsoWhenTheLendersAreSettled() {
    repayments.repay(world, project, 1);
    repayments.repay(world, project, 2);
    repayments.repayAsGuarantor(world, project, guarantor, 3);
    assertEquals(ProjectState.SETTLED, world.project(project).state());

    repayments.reimburse(world, project, borrower, 3, 340_023);

    assertEquals(1_000_000, world.balance(guarantor).balance().fen());
  }

  @RepeatedTest(3)
  void twoReimbursementsAtOncePayNoMoreThanIsOwed() {
    repayments.repayAsGuarantor(world, project, guarantor, 1);
    List<Order> orders =
        IntStream.range(0, 2)
            .mapToObj(i -> repayments.requestReimbursement(world, project, borrower, 1, 200_000))
            .toList();

    List<ErrorCode> refusals =
        atOnce(
            orders.stream()
                .<Runnable>map(order -> () -> repayments.confirmReimbursement(world, order))
                .toList());

    assertEquals(List.of(ErrorCode.REIMBURSEMENT_ABOVE_CLAIM), refusals);
    assertEquals(List.of("(1,140022,)"), claims());
  }

  @Test
  @Requirement(value = "REP-03", says = "guarantor repayment goes by no other way")
  void theGuarantorsOtherWaysAreRefused() {
    assertRefused(
        ErrorCode.GUARANTOR_ROUTE_NOT_OFFERED,
        () ->
            repayments.requestGuarantorRepayment(
                world, project, guarantor, 1, GuarantorRoute.VIA_BORROWER));
    assertRefused(
        ErrorCode.GUARANTOR_MISMATCH,
        () -> repayments.repayAsGuarantor(world, project, world.guarantor(1_000_000), 1));
    assertRefused(
        ErrorCode.GUARANTOR_CLAIM_UNKNOWN,
        () -> repayments.requestReimbursement(world, project, borrower, 1, 1));
  }

  @Test
  void manyLendersArePaidToTheFen() {
    String rich = world.borrower(10_000_000);
    String loan = world.full(world.terms(rich, null, 10_000_001), 137);
    world.disburse(loan);

    IntStream.rangeClosed(1, 3).forEach(no -> repayments.repay(world, loan, no));

    assertEquals(
        List.of("(0)"),
        world.rows(
            """
            select sum(outstanding_fen) from depository.claim
            where platform_id = :platform and project_no = '%s'
            """
                .formatted(loan)));
  }

  private List<String> claims() {
    return world.rows(
        """
        select instalment_no, outstanding_fen, reimbursed_on from depository.guarantor_claim
        where platform_id = :platform order by instalment_no
        """);
  }

  private static RepaymentRequest with(RepaymentRequest request, String borrowerNo, long fen) {
    return new RepaymentRequest(
        request.projectNo(),
        request.instalmentNo(),
        borrowerNo,
        fen,
        request.interestFen(),
        request.returnUrl());
  }
}
