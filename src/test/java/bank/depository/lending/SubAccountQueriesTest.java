package bank.depository.lending;

import static bank.depository.lending.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.account.MovementQueries;
import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.account.SubAccountQueries;
import bank.depository.account.SubAccountQueries.SubAccountSheet;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.JournalEntry;
import bank.depository.order.Order;
import bank.depository.order.PlatformInstruction;
import bank.depository.payment.ConfirmWithdrawal;
import bank.depository.payment.Payment;
import bank.depository.payment.RequestWithdrawal;
import bank.depository.platform.LivePlatforms;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a platform sees of its customers' money, while loans and payments go on. */
@QuarkusTest
class SubAccountQueriesTest {

  @Inject LoanWorld world;
  @Inject SubAccountQueries queries;
  @Inject MovementQueries movements;
  @Inject RequestWithdrawal requestWithdrawal;
  @Inject ConfirmWithdrawal confirmWithdrawal;
  @Inject LivePlatforms platforms;

  @Test
  @Requirement(value = "ACC-06", says = "balances tell available, held by reason and in transit")
  void theBalanceTellsWhatIsHeldAndWhatIsOnItsWayOut() {
    String lender = world.lender(100_000);
    world.bid(world.raising(100_000), lender, 30_000);
    withdraw(lender, 5_000);

    SubAccountSheet sheet = queries.handle(world.platform(), lender);

    assertEquals(95_000, sheet.balance().balance().fen());
    assertEquals(30_000, sheet.balance().held().fen());
    assertEquals(65_000, sheet.balance().available().fen());
    assertEquals(Map.of(HoldReason.BID, Money.ofFen(30_000)), sheet.heldByReason());
    assertEquals(5_000, sheet.payoutsInTransit().fen());
  }

  @Test
  void aCustomerOfAnotherPlatformIsNotThere() {
    String lender = world.lender(100);
    PlatformId other = AtOnce.asRequest(() -> platforms.aPlatform("另一平台", "other.example"));

    assertEquals(lender, queries.handle(world.platform(), lender).account().customerNo());
    assertRefused(ErrorCode.NOT_FOUND, () -> queries.handle(other, lender));
    assertRefused(ErrorCode.NOT_FOUND, () -> movements.handle(other, all(lender)));
    assertEquals(List.of(), queries.handle(other, Optional.empty(), 200));
  }

  @Test
  void movementsTellOrderProjectAndCounterpart() {
    String lender = world.lender(100_000);
    String borrower = world.borrower(0);
    String project = world.raising(world.terms(borrower, null, 40_000));
    Order bid = world.bid(project, lender, 40_000);
    world.disburse(project);

    List<SubAccountMovement> seen = movements.handle(world.platform(), all(lender));

    assertEquals(
        List.of(JournalEntry.Effect.IN, JournalEntry.Effect.HOLD, JournalEntry.Effect.OUT_OF_HOLD),
        seen.stream().map(movement -> movement.entry().effect()).toList());
    assertEquals(
        List.of("100000/0", "100000/40000", "60000/0"),
        seen.stream().map(SubAccountMovement::entry).map(SubAccountQueriesTest::after).toList());
    assertEquals(
        AccountKind.DEPOSITS_IN_TRANSIT, seen.get(0).entry().counterpart().orElseThrow().kind());
    assertEquals(bid.requestNo(), seen.get(1).order().orElseThrow().requestNo());
    assertEquals(Optional.of(borrower), seen.get(2).counterpart());
    assertEquals(Optional.of(project), seen.get(2).entry().projectNo());
    List<SubAccountMovement> fromTheOtherEnd = movements.handle(world.platform(), all(borrower));
    assertEquals(seen.get(2).entry().transfer(), fromTheOtherEnd.get(0).entry().transfer());
    assertEquals(Optional.of(lender), fromTheOtherEnd.get(0).counterpart());
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepetitionOverDays() {
    String lender = world.lender(1);
    LocalDate first = world.firstDay();
    for (int day = 0; day < 3; day++) {
      world.endDay();
      world.deposit(lender, 10);
      world.deposit(lender, 10);
    }

    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), walk(lender, DayRange.ALL, 3));
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L), walk(lender, DayRange.ALL, 7));
    DayRange second = DayRange.of(first.plusDays(2));
    assertEquals(List.of(4L, 5L), walk(lender, second, 1));
    assertEquals(List.of(4L, 5L), walk(lender, second, 2));
    assertEquals(
        List.of(2L, 3L, 4L, 5L),
        walk(lender, new DayRange(first.plusDays(1), first.plusDays(2)), 3));
    assertEquals(List.of(), walk(lender, DayRange.of(first.minusDays(1)), 5));
    assertEquals(List.of(), walk(lender, DayRange.of(first.plusDays(9)), 5));
  }

  private List<Long> walk(String customer, DayRange days, int limit) {
    List<Long> numbers = new ArrayList<>();
    Optional<Long> after = Optional.empty();
    List<SubAccountMovement> page;
    do {
      page =
          movements.handle(
              world.platform(), new MovementQueries.Question(customer, after, days, limit));
      page.forEach(movement -> numbers.add(movement.entry().seq()));
      after = numbers.isEmpty() ? after : Optional.of(numbers.get(numbers.size() - 1));
    } while (page.size() == limit);
    return numbers;
  }

  private static MovementQueries.Question all(String customer) {
    return new MovementQueries.Question(customer, Optional.empty(), DayRange.ALL, 200);
  }

  private static String after(JournalEntry entry) {
    return entry.balanceAfter().fen() + "/" + entry.heldAfter().fen();
  }

  private void withdraw(String customer, long fen) {
    PlatformInstruction<Payment> instruction =
        world.instruction(new Payment(customer, fen, LoanWorld.RETURN_URL));
    requestWithdrawal.handle(instruction);
    confirmWithdrawal.handle(world.confirmation(world.order(instruction.requestNo())));
  }
}
