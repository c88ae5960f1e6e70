package bank.depository.repayment;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.lending.LoanWorld;
import bank.depository.mandate.GrantedMandates;
import bank.depository.mandate.MandateKind;
import bank.depository.project.InstalmentState;
import bank.depository.project.ProjectView.ScheduleLine;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AutomaticRepaymentTest {

  @Inject LoanWorld world;
  @Inject GrantedMandates mandates;
  @Inject RepayAutomatically repayAutomatically;
  @Inject RepayAutomaticallyAsGuarantor repayAsGuarantor;

  private String borrower = "";
  private String guarantor = "";
  private String project = "";

  @BeforeEach
  void aLoanIsPaidOut() {
    borrower = world.borrower(1_000_000);
    guarantor = world.guarantor(1_000_000);
    project = world.raising(world.terms(borrower, guarantor, 1_000_000));
    world.bid(project, world.lender(1_000_000), 1_000_000);
    world.disburse(project);
  }

  @Test
  @Requirement(value = "REP-02", says = "repayment under a mandate")
  void aBorrowersMandateRepaysInstalmentsWithinItsLimits() {
    long first = total(1);
    assertRefused(ErrorCode.MANDATE_MISSING, () -> repay(1));
    mandates.grant(
        world,
        borrower,
        mandates.terms(world, MandateKind.AUTOMATIC_REPAYMENT, first, first + 1, null));

    repay(1);

    assertEquals(InstalmentState.PAID, line(1).state());
    assertEquals(2_000_000 - first, world.balance(borrower).available().fen());
    assertRefused(ErrorCode.MANDATE_ABOVE_TOTAL, () -> repay(2));
    assertEquals(
        List.of("(MANDATE)"),
        world.rows(
            """
            select distinct basis from ledger.transfer
            where platform_id = :platform and instruction_kind = 'REPAYMENT'
            """));
  }

  @Test
  void aGuarantorsMandatePaysForTheBorrower() {
    mandates.grant(
        world,
        guarantor,
        mandates.terms(world, MandateKind.AUTOMATIC_GUARANTOR_REPAYMENT, 500_000, 500_000, null));
    ScheduleLine due = line(1);

    repayAsGuarantor.handle(
        world.instruction(
            new AutomaticGuarantorRepayment(
                project,
                1,
                guarantor,
                GuarantorRoute.DIRECT,
                due.principalFen(),
                due.interestFen())));

    assertEquals(InstalmentState.PAID_BY_GUARANTOR, line(1).state());
    assertEquals(1_000_000 - total(1), world.balance(guarantor).available().fen());
  }

  @Test
  void aMandateOfTheBorrowerIsNoneOfTheGuarantor() {
    mandates.grant(
        world,
        borrower,
        mandates.terms(world, MandateKind.AUTOMATIC_REPAYMENT, 500_000, 500_000, null));
    ScheduleLine due = line(1);

    assertRefused(
        ErrorCode.MANDATE_MISSING,
        () ->
            repayAsGuarantor.handle(
                world.instruction(
                    new AutomaticGuarantorRepayment(
                        project,
                        1,
                        guarantor,
                        GuarantorRoute.DIRECT,
                        due.principalFen(),
                        due.interestFen()))));
  }

  private void repay(int instalmentNo) {
    ScheduleLine due = line(instalmentNo);
    repayAutomatically.handle(
        world.instruction(
            new AutomaticRepayment(
                project, instalmentNo, borrower, due.principalFen(), due.interestFen())));
  }

  private long total(int instalmentNo) {
    return line(instalmentNo).principalFen() + line(instalmentNo).interestFen();
  }

  private ScheduleLine line(int instalmentNo) {
    return world.project(project).schedule().get(instalmentNo - 1);
  }
}
