package bank.depository.repayment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.depository.Requirement;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.Safeguard;
import bank.depository.lending.LoanWorld;
import bank.depository.order.Order;
import bank.depository.shared.Money;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoanPagesTest {

  @Inject LoanWorld world;
  @Inject LoanRepayments repayments;
  @Inject @All List<PageOperation> pages;

  private String borrower = "";
  private String guarantor = "";
  private String project = "";
  private Order bid;

  @BeforeEach
  void aLoanIsPaidOut() {
    borrower = world.borrower(1_000_000);
    guarantor = world.guarantor(1_000_000);
    project = world.raising(world.terms(borrower, guarantor, 1_000_000));
    bid = world.requestBid(project, world.lender(1_000_000), 1_000_000);
  }

  @Test
  @Requirement(
      value = "PAG-07",
      says = "risk notices in plain words stand where money is committed")
  void everyPageAboutALoanTellsAmountPartiesAndRisk() {
    assertAsks(bid, 1_000_000, 9);
    world.confirmBid(bid);
    world.disburse(project);
    Order repayment =
        repayments.requestRepayment(world, LoanRepayments.stated(world.project(project), 1));
    assertAsks(repayment, 340_022, 6);
    assertAsks(
        repayments.requestGuarantorRepayment(world, project, guarantor, 1, GuarantorRoute.DIRECT),
        340_022,
        7);
    repayments.repayAsGuarantor(world, project, guarantor, 1);
    assertAsks(repayments.requestReimbursement(world, project, borrower, 1, 100_000), 100_000, 4);
  }

  @Test
  void anOrderThatIsDoneSaysSo() {
    world.confirmBid(bid);

    PageOutcome outcome = world.inScope(() -> page(bid).outcome(world.order(bid.requestNo())));

    assertEquals(PageOutcome.Kind.DONE, outcome.kind());
    assertEquals("¥\u00a010,000.00", outcome.rows().get(1).value().en());
  }

  private void assertAsks(Order order, long fen, int rows) {
    PageQuestion question = world.inScope(() -> page(order).question(order));

    assertEquals(Money.ofFen(fen), question.amount());
    assertEquals(Money.ZERO, question.fee());
    assertEquals(Set.of(Safeguard.TRADE_PASSWORD), question.safeguards());
    assertEquals(rows, question.rows().size());
    assertFalse(question.riskNotice().zhCn().isBlank());
    assertFalse(question.riskNotice().en().isBlank());
    question
        .rows()
        .forEach(
            row -> {
              assertFalse(row.label().zhCn().isBlank());
              assertFalse(row.value().en().isBlank());
            });
  }

  private PageOperation page(Order order) {
    return pages.stream()
        .filter(page -> page.orderType() == order.type())
        .findFirst()
        .orElseThrow();
  }
}
