package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.CONFIRMED;
import static bank.depository.ledger.LedgerWorld.CONTRACT;
import static bank.depository.ledger.LedgerWorld.PASSWORD;
import static bank.depository.ledger.LedgerWorld.capture;
import static bank.depository.ledger.LedgerWorld.of;
import static bank.depository.ledger.LedgerWorld.place;
import static bank.depository.ledger.LedgerWorld.release;
import static bank.depository.ledger.LedgerWorld.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerTest {

  @Inject LedgerWorld world;
  @Inject LedgerQueries queries;
  @Inject Ledger ledger;

  private PlatformId platform = new PlatformId(1000);

  @BeforeEach
  void newPlatform() {
    platform = world.newPlatform();
  }

  @Test
  void accountsOfAPlatformAreNeighbours() {
    AccountId first = world.newAccount(platform);
    AccountId second = world.newAccount(platform);

    assertEquals(platform.value() * 1_000_000_000L + 1000, first.value());
    assertEquals(first.value() + 1, second.value());
    assertEquals(AccountKind.SUB_ACCOUNT, first.kind());
    assertEquals(platform, first.platform());
  }

  @Test
  void openingTheBooksAgainChangesNothing() {
    AccountId account = world.newAccount(platform, 100);

    world.within(
        platform,
        () -> {
          ledger.openPlatformBooks(platform, LedgerWorld.FIRST_DAY.plusDays(5));
          return true;
        });

    assertEquals(100, world.fen(platform, account));
    assertEquals(LedgerWorld.FIRST_DAY, world.balance(platform, account).businessDay());
  }

  @Test
  @Requirement(value = "TRC-01", says = "every movement has its legal basis")
  @Requirement(value = "TRC-01", says = "every movement has project and counterpart")
  @Requirement(value = "TRC-01", says = "a movement can be followed from either end")
  void aTransferIsOneRowThatBothAccountsShow() {
    AccountId borrower = world.newAccount(platform, 10_000);
    AccountId lender = world.newAccount(platform);
    OrderId order = OrderId.next();

    Posted posted =
        world.post(
            new Instruction(
                platform,
                InstructionKind.REPAYMENT,
                order,
                PASSWORD,
                Optional.of("P-7"),
                List.of(transfer(TransferKind.PRINCIPAL, borrower, lender, 4_000))));

    List<TransferRow> rows =
        world.within(
            platform,
            () -> queries.transfersOf(platform, order, DayRange.of(LedgerWorld.FIRST_DAY)));
    assertEquals(
        List.of(
            new TransferRow(
                posted.transfers().get(0),
                LedgerWorld.FIRST_DAY,
                posted.at(),
                InstructionKind.REPAYMENT,
                TransferKind.PRINCIPAL,
                order,
                PASSWORD,
                Optional.of("P-7"),
                Optional.empty(),
                borrower,
                lender,
                Money.ofFen(4_000))),
        rows);
    JournalEntry out = world.movements(platform, borrower).get(0);
    JournalEntry in = world.movements(platform, lender).get(0);
    assertEquals(JournalEntry.Effect.OUT, out.effect());
    assertEquals(Money.ofFen(6_000), out.balanceAfter());
    assertEquals(Optional.of(lender), out.counterpart());
    assertEquals(JournalEntry.Effect.IN, in.effect());
    assertEquals(Money.ofFen(4_000), in.balanceAfter());
    assertEquals(Optional.of(borrower), in.counterpart());
    assertEquals(out.transfer(), in.transfer());
    assertEquals(order, in.order());
    assertEquals(Optional.of("P-7"), in.projectNo());
    world.assertSound(platform);
  }

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero")
  void heldMoneyCannotBeSpentTwice() {
    AccountId lender = world.newAccount(platform, 1_000);
    AccountId other = world.newAccount(platform);
    world.bid(platform, lender, 700);

    Balance balance = world.balance(platform, lender);
    assertEquals(Money.ofFen(1_000), balance.balance());
    assertEquals(Money.ofFen(700), balance.held());
    assertEquals(Money.ofFen(300), balance.available());
    world.assertRefused(
        platform, ErrorCode.BALANCE_INSUFFICIENT, () -> world.repay(platform, lender, other, 301));
    world.assertRefused(
        platform, ErrorCode.BALANCE_INSUFFICIENT, () -> world.bid(platform, lender, 301));
    world.repay(platform, lender, other, 300);
    assertEquals(Money.ZERO, world.balance(platform, lender).available());
    world.assertSound(platform);
  }

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero")
  void moreThanTheBalanceIsRefusedAndTheWholeBalanceIsNot() {
    AccountId from = world.newAccount(platform, 500);
    AccountId to = world.newAccount(platform);

    world.assertRefused(
        platform, ErrorCode.BALANCE_INSUFFICIENT, () -> world.repay(platform, from, to, 501));
    world.repay(platform, from, to, 500);

    assertEquals(0, world.fen(platform, from));
    assertEquals(500, world.fen(platform, to));
    world.assertSound(platform);
  }

  @Test
  void aHoldIsReleasedInPartsAndEndsWithTheLast() {
    AccountId lender = world.newAccount(platform, 1_000);
    HoldId hold = world.bid(platform, lender, 1_000);

    world.post(platform, InstructionKind.BID_CANCELLATION, PASSWORD, release(hold, lender, 400));
    assertEquals(
        List.of(new OpenHold(hold, HoldReason.BID, lender, Money.ofFen(600))), holds(lender));
    world.assertRefused(
        platform,
        ErrorCode.HOLD_EXCEEDED,
        () ->
            world.post(
                platform, InstructionKind.BID_CANCELLATION, PASSWORD, release(hold, lender, 601)));
    world.post(platform, InstructionKind.BID_CANCELLATION, PASSWORD, release(hold, lender, 600));

    assertEquals(List.of(), holds(lender));
    assertEquals(Money.ofFen(1_000), world.balance(platform, lender).available());
    world.assertRefused(
        platform,
        ErrorCode.HOLD_UNKNOWN,
        () ->
            world.post(
                platform, InstructionKind.BID_CANCELLATION, PASSWORD, release(hold, lender, 1)));
    world.assertSound(platform);
  }

  @Test
  void aHoldOfAnotherAccountIsUnknown() {
    AccountId lender = world.newAccount(platform, 1_000);
    AccountId other = world.newAccount(platform, 1_000);
    HoldId hold = world.bid(platform, lender, 500);

    world.assertRefused(
        platform,
        ErrorCode.HOLD_UNKNOWN,
        () ->
            world.post(
                platform, InstructionKind.BID_CANCELLATION, PASSWORD, release(hold, other, 500)));
  }

  @Test
  void aHoldIsPlacedOnce() {
    AccountId lender = world.newAccount(platform, 1_000);
    HoldId hold = world.bid(platform, lender, 300);

    world.assertRefused(
        platform,
        ErrorCode.HOLD_EXISTS,
        () -> world.post(platform, InstructionKind.BID, PASSWORD, place(hold, lender, 300)));
    world.assertRefused(
        platform,
        ErrorCode.HOLD_EXISTS,
        () ->
            world.post(
                platform,
                InstructionKind.BID,
                PASSWORD,
                place(hold, lender, 300),
                place(HoldId.next(), lender, 300)));
  }

  @Test
  @Requirement(
      value = "LND-04",
      says = "disbursement moves money straight from lenders to the borrower, fees apart")
  void aDisbursementCapturesHoldsPaysTheFeeAndReleasesTheRest() {
    AccountId first = world.newAccount(platform, 1_000);
    AccountId second = world.newAccount(platform, 2_000);
    AccountId borrower = world.newAccount(platform);
    AccountId payee = world.newAccount(platform);
    HoldId firstHold = world.bid(platform, first, 800);
    HoldId secondHold = world.bid(platform, second, 1_500);

    Posted posted =
        world.post(
            platform,
            InstructionKind.DISBURSEMENT,
            CONTRACT,
            capture(firstHold, first, borrower, 800),
            capture(secondHold, second, borrower, 1_200),
            release(secondHold, second, 300),
            transfer(
                TransferKind.PLATFORM_FEE,
                borrower,
                of(platform, AccountKind.FEES_AWAITING_SWEEP),
                50),
            transfer(TransferKind.ENTRUSTED_PAYMENT, borrower, payee, 1_950));

    assertEquals(4, posted.transfers().size());
    assertEquals(200, world.fen(platform, first));
    assertEquals(800, world.fen(platform, second));
    assertEquals(Money.ofFen(800), world.balance(platform, second).available());
    assertEquals(0, world.fen(platform, borrower));
    assertEquals(1_950, world.fen(platform, payee));
    assertEquals(50, world.fen(platform, AccountKind.FEES_AWAITING_SWEEP));
    List<JournalEntry> story = world.movements(platform, second);
    assertEquals(
        List.of(
            JournalEntry.Effect.RELEASE,
            JournalEntry.Effect.OUT_OF_HOLD,
            JournalEntry.Effect.HOLD,
            JournalEntry.Effect.IN),
        story.stream().map(JournalEntry::effect).toList());
    assertEquals(List.of(4L, 3L, 2L, 1L), story.stream().map(JournalEntry::seq).toList());
    world.assertSound(platform);
  }

  @Test
  @Requirement(value = "LND-04", says = "disbursement is all or nothing")
  void oneBadLineAmongManyChangesNothing() {
    AccountId first = world.newAccount(platform, 1_000);
    AccountId second = world.newAccount(platform, 1_000);
    AccountId borrower = world.newAccount(platform);
    HoldId firstHold = world.bid(platform, first, 800);
    HoldId secondHold = world.bid(platform, second, 800);

    world.assertRefused(
        platform,
        ErrorCode.HOLD_EXCEEDED,
        () ->
            world.post(
                platform,
                InstructionKind.DISBURSEMENT,
                CONTRACT,
                capture(firstHold, first, borrower, 800),
                capture(secondHold, second, borrower, 801)));
    world.assertRefused(
        platform,
        ErrorCode.HOLD_UNKNOWN,
        () ->
            world.post(
                platform,
                InstructionKind.DISBURSEMENT,
                CONTRACT,
                capture(firstHold, first, borrower, 800),
                capture(HoldId.next(), second, borrower, 800)));
    world.assertRefused(
        platform,
        ErrorCode.BALANCE_INSUFFICIENT,
        () ->
            world.post(
                platform,
                InstructionKind.DISBURSEMENT,
                CONTRACT,
                capture(firstHold, first, borrower, 800),
                transfer(TransferKind.ENTRUSTED_PAYMENT, borrower, second, 801)));
  }

  @Test
  void aLaterLineMaySpendWhatAnEarlierBroughtAndNotTheOtherWayRound() {
    AccountId lender = world.newAccount(platform, 100);
    AccountId borrower = world.newAccount(platform);
    AccountId payee = world.newAccount(platform);
    HoldId hold = world.bid(platform, lender, 100);
    Movement brings = capture(hold, lender, borrower, 100);
    Movement spends = transfer(TransferKind.ENTRUSTED_PAYMENT, borrower, payee, 100);

    world.assertRefused(
        platform,
        ErrorCode.BALANCE_INSUFFICIENT,
        () -> world.post(platform, InstructionKind.DISBURSEMENT, CONTRACT, spends, brings));
    world.post(platform, InstructionKind.DISBURSEMENT, CONTRACT, brings, spends);

    assertEquals(100, world.fen(platform, payee));
    world.assertSound(platform);
  }

  @Test
  void unknownAndClosedAccountsAreRefused() {
    AccountId account = world.newAccount(platform, 100);
    AccountId closed = world.newAccount(platform);
    world.close(platform, closed);
    AccountId unknown = new AccountId(platform.value() * 1_000_000_000L + 999_999_999);

    for (AccountId other : List.of(unknown, closed)) {
      ErrorCode code = other.equals(closed) ? ErrorCode.ACCOUNT_CLOSED : ErrorCode.ACCOUNT_UNKNOWN;
      world.assertRefused(platform, code, () -> world.repay(platform, account, other, 1));
      world.assertRefused(platform, code, () -> world.repay(platform, other, account, 1));
      world.assertRefused(platform, code, () -> world.bid(platform, other, 1));
      world.assertRefused(
          platform,
          code,
          () ->
              world.post(
                  platform,
                  InstructionKind.REPAYMENT,
                  PASSWORD,
                  transfer(TransferKind.PRINCIPAL, account, other, 1),
                  transfer(TransferKind.INTEREST, account, other, 1)));
      world.assertRefused(platform, code, () -> world.close(platform, other));
    }
  }

  @Test
  void anotherPlatformsAccountIsUnknown() {
    AccountId account = world.newAccount(platform, 100);
    PlatformId otherPlatform = world.newPlatform();
    AccountId theirs = world.newAccount(otherPlatform, 100);

    world.assertRefused(
        platform, ErrorCode.ACCOUNT_UNKNOWN, () -> world.repay(platform, account, theirs, 1));
    world.assertRefused(
        platform, ErrorCode.ACCOUNT_UNKNOWN, () -> world.repay(platform, theirs, account, 1));
    world.assertRefused(platform, ErrorCode.ACCOUNT_UNKNOWN, () -> world.bid(platform, theirs, 1));
    world.assertRefused(
        platform,
        ErrorCode.ACCOUNT_UNKNOWN,
        () ->
            world.post(
                platform,
                InstructionKind.REPAYMENT,
                PASSWORD,
                transfer(TransferKind.PRINCIPAL, account, theirs, 1),
                transfer(TransferKind.INTEREST, account, theirs, 1)));
  }

  @Test
  void anAccountWithMoneyStaysOpen() {
    AccountId account = world.newAccount(platform, 1);

    world.assertRefused(
        platform, ErrorCode.ACCOUNT_NOT_EMPTY, () -> world.close(platform, account));
    world.withdraw(platform, account, 1);
    world.close(platform, account);

    assertTrue(world.balance(platform, account).closed());
    world.assertSound(platform);
  }

  @Test
  void nothingOfZeroFenAndNoAccountOnBothSides() {
    AccountId account = world.newAccount(platform, 100);
    AccountId other = world.newAccount(platform);

    world.assertRefused(
        platform, ErrorCode.AMOUNT_OUT_OF_RANGE, () -> world.repay(platform, account, other, 0));
    world.assertRefused(
        platform, ErrorCode.AMOUNT_OUT_OF_RANGE, () -> world.bid(platform, account, 0));
    world.assertRefused(
        platform, ErrorCode.ACCOUNT_LISTED_TWICE, () -> world.repay(platform, account, account, 1));
  }

  @Test
  void aBalanceNeverLeavesTheRangeOfItsColumn() {
    AccountId rich = world.newAccount(platform, Long.MAX_VALUE - 1);
    AccountId other = world.newAccount(platform);
    world.settleDeposits(platform, Long.MAX_VALUE - 1);
    world.deposit(platform, other, 2);

    world.assertRefused(
        platform, ErrorCode.AMOUNT_OUT_OF_RANGE, () -> world.repay(platform, other, rich, 2));
    world.assertRefused(
        platform,
        ErrorCode.AMOUNT_OUT_OF_RANGE,
        () ->
            world.post(
                platform,
                InstructionKind.REPAYMENT,
                PASSWORD,
                transfer(TransferKind.PRINCIPAL, other, rich, 1),
                transfer(TransferKind.INTEREST, other, rich, 1)));
    world.repay(platform, other, rich, 1);
    assertEquals(Long.MAX_VALUE, world.fen(platform, rich));
  }

  @Test
  void anInstructionHasAtMostTenThousandLines() {
    AccountId borrower = world.newAccount(platform, 10_001);
    AccountId lender = world.newAccount(platform);
    List<Movement> lines = new ArrayList<>();
    for (int line = 0; line < 10_000; line++) {
      lines.add(transfer(TransferKind.PRINCIPAL, borrower, lender, 1));
    }

    Posted posted = world.post(platform, InstructionKind.REPAYMENT, PASSWORD, lines);
    assertEquals(10_000, posted.transfers().stream().distinct().count());
    assertEquals(10_000, world.fen(platform, lender));
    world.assertSound(platform);

    lines.add(transfer(TransferKind.PRINCIPAL, borrower, lender, 1));
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> world.post(platform, InstructionKind.REPAYMENT, PASSWORD, lines));
    assertEquals(ErrorCode.TOO_MANY_LINES, refusal.code());
  }

  @Test
  @Requirement(value = "ACC-03", says = "the own-fund account is apart from customers' money")
  void feesReachTheOwnFundInTheSameSum() {
    AccountId customer = world.newAccount(platform, 1_000);
    world.settleDeposits(platform, 1_000);
    AccountId fees = of(platform, AccountKind.FEES_AWAITING_SWEEP);
    world.post(
        platform,
        InstructionKind.REPAYMENT,
        PASSWORD,
        transfer(TransferKind.PLATFORM_FEE, customer, fees, 30));
    AccountId summary = of(platform, AccountKind.SUMMARY);
    AccountId ownFund = of(platform, AccountKind.OWN_FUND);
    AccountId ownFees = of(platform, AccountKind.OWN_FUND_FEES);

    world.assertRefused(
        platform,
        ErrorCode.SUMS_DIFFER,
        () ->
            world.post(
                platform,
                InstructionKind.FEE_SWEEP,
                CONTRACT,
                transfer(TransferKind.FEE_SWEEP_OUT, fees, summary, 30),
                transfer(TransferKind.FEE_SWEEP_IN, ownFund, ownFees, 29)));
    world.post(
        platform,
        InstructionKind.FEE_SWEEP,
        CONTRACT,
        transfer(TransferKind.FEE_SWEEP_OUT, fees, summary, 30),
        transfer(TransferKind.FEE_SWEEP_IN, ownFund, ownFees, 30));

    assertEquals(970, world.fen(platform, AccountKind.SUMMARY));
    assertEquals(30, world.fen(platform, AccountKind.OWN_FUND));
    assertEquals(30, world.fen(platform, AccountKind.OWN_FUND_FEES));
    assertEquals(0, world.fen(platform, AccountKind.FEES_AWAITING_SWEEP));
    world.assertSound(platform);
  }

  @Test
  void aWithdrawalGoesOutOrComesBack() {
    AccountId customer = world.newAccount(platform, 1_000);
    world.settleDeposits(platform, 1_000);
    AccountId transit = of(platform, AccountKind.PAYOUTS_IN_TRANSIT);
    AccountId incoming = of(platform, AccountKind.DEPOSITS_IN_TRANSIT);
    AccountId summary = of(platform, AccountKind.SUMMARY);
    world.withdraw(platform, customer, 600);
    world.withdraw(platform, customer, 400);

    world.post(
        platform,
        InstructionKind.WITHDRAWAL_OUTCOME,
        CONFIRMED,
        transfer(TransferKind.WITHDRAWAL_PAID, transit, summary, 600));
    world.post(
        platform,
        InstructionKind.WITHDRAWAL_OUTCOME,
        CONFIRMED,
        transfer(TransferKind.WITHDRAWAL_RETURN, transit, customer, 400));

    assertEquals(400, world.fen(platform, customer));
    assertEquals(400, world.fen(platform, AccountKind.SUMMARY));
    assertEquals(0, world.fen(platform, AccountKind.PAYOUTS_IN_TRANSIT));
    world.assertSound(platform);
    world.post(
        platform,
        InstructionKind.WITHDRAWAL_OUTCOME,
        CONFIRMED,
        transfer(TransferKind.WITHDRAWAL_PAID_BACK, incoming, customer, 600),
        transfer(TransferKind.WITHDRAWAL_PAID_BACK_SETTLEMENT, summary, incoming, 600));
    assertEquals(1_000, world.fen(platform, customer));
    world.assertSound(platform);
  }

  @Test
  void movementsArePagedFromTheNewest() {
    AccountId account = world.newAccount(platform, 1_000);
    AccountId other = world.newAccount(platform);
    for (int i = 1; i <= 9; i++) {
      world.repay(platform, account, other, i);
    }

    List<Long> seen = new ArrayList<>();
    Optional<Long> before = Optional.empty();
    do {
      Optional<Long> from = before;
      List<JournalEntry> page =
          world.within(platform, () -> queries.movements(platform, account, from, DayRange.ALL, 4));
      page.forEach(entry -> seen.add(entry.seq()));
      before = page.size() < 4 ? Optional.empty() : Optional.of(page.get(3).seq());
    } while (before.isPresent());

    assertEquals(List.of(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), seen);
  }

  private List<OpenHold> holds(AccountId account) {
    return world.within(platform, () -> queries.openHolds(platform, account));
  }
}
