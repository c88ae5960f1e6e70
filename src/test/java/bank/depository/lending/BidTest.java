package bank.depository.lending;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.account.CustomerRole;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.project.ProjectState;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BidTest {

  @Inject LoanWorld world;

  @Test
  @Requirement(value = "LND-03", says = "a bid holds the lender's money after trade password")
  void aConfirmedBidHoldsTheLendersOwnMoney() {
    String project = world.raising(100_000);
    String lender = world.lender(50_000);

    Order order = world.bid(project, lender, 30_000);

    assertEquals(30_000, world.balance(lender).held().fen());
    assertEquals(50_000, world.balance(lender).balance().fen());
    assertEquals(30_000, world.project(project).raisedFen());
    assertEquals(OrderState.SUCCEEDED, world.order(order.requestNo()).state());
    assertEquals(
        List.of("(BID,PASSWORD_CHECK,PLACE)"),
        world.rows(
            "select instruction_kind, basis, action from ledger.hold_entry where platform_id = :platform"));
  }

  @Test
  @Requirement(
      value = "REC-01",
      says =
          "movements are recorded by the bank from the customer's confirmed instruction, one by one")
  void nothingIsHeldBeforeTheLenderConfirms() {
    String project = world.raising(100_000);
    String lender = world.lender(50_000);

    Order order = world.requestBid(project, lender, 30_000);

    assertEquals(OrderState.AWAITING_CUSTOMER, order.state());
    assertEquals(0, world.balance(lender).held().fen());
    assertEquals(100_000, world.project(project).remainingFen());
  }

  @Test
  void aConfirmationActsOnce() {
    String project = world.raising(100_000);
    Order order = world.bid(project, world.lender(50_000), 20_000);

    assertRefused(ErrorCode.ORDER_STATE_FORBIDS, () -> world.confirmBid(order));

    assertEquals(20_000, world.project(project).raisedFen());
  }

  @Test
  @Requirement(value = "LND-02", says = "parties, amounts, remaining quota and dates are checked")
  void aBidIsAtLeastTheMinimumAndAtMostWhatRemains() {
    String project = world.raising(100_000);
    String lender = world.lender(500_000);

    assertRefused(ErrorCode.BID_BELOW_MINIMUM, () -> world.requestBid(project, lender, 99));
    assertRefused(ErrorCode.BID_ABOVE_REMAINING, () -> world.requestBid(project, lender, 100_001));
    world.bid(project, lender, 100);
    world.bid(project, lender, 99_900);

    assertEquals(ProjectState.FULL, world.project(project).state());
  }

  @Test
  void theLastBidMayBeLessThanTheMinimum() {
    String project = world.raising(1_050);
    String lender = world.lender(5_000);
    world.bid(project, lender, 1_000);

    assertRefused(ErrorCode.BID_BELOW_MINIMUM, () -> world.requestBid(project, lender, 49));
    world.bid(project, lender, 50);

    assertEquals(ProjectState.FULL, world.project(project).state());
  }

  @Test
  void quotaThatWentWhileTheLenderThoughtIsNotSoldTwice() {
    String project = world.raising(10_000);
    String slow = world.lender(10_000);
    Order waiting = world.requestBid(project, slow, 6_000);
    world.bid(project, world.lender(10_000), 6_000);

    assertRefused(ErrorCode.BID_ABOVE_REMAINING, () -> world.confirmBid(waiting));

    assertEquals(0, world.balance(slow).held().fen());
    assertEquals(OrderState.AWAITING_CUSTOMER, world.order(waiting.requestNo()).state());
  }

  @Test
  void aBidBeyondTheBalanceHoldsNothing() {
    String project = world.raising(100_000);
    String lender = world.lender(9_999);

    assertRefused(ErrorCode.BALANCE_INSUFFICIENT, () -> world.bid(project, lender, 10_000));

    assertEquals(0, world.balance(lender).held().fen());
    assertEquals(0, world.project(project).raisedFen());
  }

  @Test
  @Requirement(value = "LND-02", says = "parties, amounts, remaining quota and dates are checked")
  void whoPaysALoanBackCannotBidOnIt() {
    Set<CustomerRole> all =
        Set.of(CustomerRole.LENDER, CustomerRole.BORROWER, CustomerRole.GUARANTOR);
    String borrower = world.customer("both", all, 50_000);
    String guarantor = world.customer("both", all, 50_000);
    String project = world.raising(world.terms(borrower, guarantor, 100_000));

    assertRefused(ErrorCode.BID_BY_BORROWER, () -> world.requestBid(project, borrower, 1_000));
    assertRefused(ErrorCode.BID_BY_GUARANTOR, () -> world.requestBid(project, guarantor, 1_000));
  }

  @Test
  @Requirement(value = "LND-01", says = "money does not move before the project is registered")
  void onlyALenderBids() {
    String project = world.raising(100_000);

    assertRefused(
        ErrorCode.CUSTOMER_ROLE_MISSING,
        () -> world.requestBid(project, world.borrower(50_000), 1_000));
    assertRefused(ErrorCode.CUSTOMER_UNKNOWN, () -> world.requestBid(project, "nobody", 1_000));
    assertRefused(
        ErrorCode.PROJECT_UNKNOWN,
        () -> world.requestBid("no-project", world.lender(1_000), 1_000));
  }

  @Test
  @Requirement(value = "LND-02", says = "parties, amounts, remaining quota and dates are checked")
  void bidsAreTakenToTheLastDayOfTheRaisingPeriodAndNoLonger() {
    String project = world.raising(100_000);
    String lender = world.lender(50_000);
    for (int day = 0; day < 7; day++) {
      world.endDay();
    }
    world.bid(project, lender, 1_000);
    world.endDay();

    assertRefused(ErrorCode.RAISING_PERIOD_OVER, () -> world.requestBid(project, lender, 1_000));
  }

  @Test
  @Requirement(value = "LND-03", says = "cancel before disbursement releases the hold")
  void aCancelledBidIsFreeAgainAndSoIsItsQuota() {
    String project = world.raising(10_000);
    String lender = world.lender(10_000);
    Order bid = world.bid(project, lender, 10_000);
    assertEquals(ProjectState.FULL, world.project(project).state());

    world.cancel(bid);

    assertEquals(10_000, world.balance(lender).available().fen());
    assertEquals(ProjectState.RAISING, world.project(project).state());
    assertEquals(10_000, world.project(project).remainingFen());
    assertEquals(0, world.project(project).bids());
    assertRefused(ErrorCode.BID_STATE_FORBIDS, () -> world.cancel(bid));
  }

  @Test
  void onlyAPlacedBidCanBeCancelled() {
    String project = world.raising(10_000);
    Order waiting = world.requestBid(project, world.lender(1_000), 1_000);

    assertRefused(ErrorCode.BID_UNKNOWN, () -> world.cancel(waiting));
    assertRefused(ErrorCode.BID_UNKNOWN, () -> world.cancel("never-seen-1"));
  }
}
