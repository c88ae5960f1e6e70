package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.FIRST_DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BusinessDaysTest {

  @Inject LedgerWorld world;
  @Inject BusinessDays businessDays;
  @Inject LedgerQueries queries;

  private PlatformId platform = new PlatformId(1000);

  @BeforeEach
  void newPlatform() {
    platform = world.newPlatform();
  }

  @Test
  void sealingOpensTheNextCalendarDay() {
    AccountId account = world.newAccount(platform, 100);

    SealedDay sealed = businessDays.seal(platform, FIRST_DAY);

    assertEquals(FIRST_DAY.plusDays(1), sealed.next());
    assertEquals(1, sealed.transfers());
    assertEquals(0, sealed.holdEntries());
    assertEquals(FIRST_DAY.plusDays(1), today());
    assertEquals(FIRST_DAY.plusDays(1), world.deposit(platform, account, 1).businessDay());
    world.assertSound(platform);
  }

  @Test
  void aDayIsSealedOnceAndInItsTurn() {
    businessDays.seal(platform, FIRST_DAY);

    for (LocalDate wrong : List.of(FIRST_DAY, FIRST_DAY.plusDays(2), FIRST_DAY.minusDays(1))) {
      Refusal refusal =
          assertThrows(Refusal.class, () -> businessDays.seal(platform, wrong), wrong::toString);
      assertEquals(ErrorCode.BUSINESS_DAY_CLOSED, refusal.code());
    }
    assertEquals(FIRST_DAY.plusDays(1), today());
  }

  @Test
  void aQuietDayIsSealedToo() {
    world.newAccount(platform, 100);
    businessDays.seal(platform, FIRST_DAY);

    assertEquals(0, businessDays.seal(platform, FIRST_DAY.plusDays(1)).transfers());
    assertEquals(
        Optional.of(100L), balancesAt(FIRST_DAY.plusDays(1)).values().stream().max(Long::compare));
  }

  @Test
  void everyAccountsBalanceOfAnySealedDayIsKnown() {
    AccountId early = world.newAccount(platform, 1_000);
    AccountId idle = world.newAccount(platform, 500);
    AccountId empty = world.newAccount(platform);
    businessDays.seal(platform, FIRST_DAY);
    AccountId late = world.newAccount(platform);
    world.repay(platform, early, late, 300);
    businessDays.seal(platform, FIRST_DAY.plusDays(1));
    businessDays.seal(platform, FIRST_DAY.plusDays(2));
    world.bid(platform, early, 100);
    world.repay(platform, late, early, 50);

    assertEquals(Map.of(early, 1_000L, idle, 500L, empty, 0L), subAccounts(balancesAt(FIRST_DAY)));
    Map<AccountId, Long> after = Map.of(early, 700L, idle, 500L, empty, 0L, late, 300L);
    assertEquals(after, subAccounts(balancesAt(FIRST_DAY.plusDays(1))));
    assertEquals(after, subAccounts(balancesAt(FIRST_DAY.plusDays(2))));
    businessDays.seal(platform, FIRST_DAY.plusDays(3));
    assertEquals(after, subAccounts(balancesAt(FIRST_DAY.plusDays(2))));
    assertEquals(Map.of(early, 1_000L, idle, 500L, empty, 0L), subAccounts(balancesAt(FIRST_DAY)));
    world.assertSound(platform);
  }

  @Test
  void anUnsealedDayHasNoFiguresYet() {
    for (Runnable question :
        List.<Runnable>of(
            () -> queries.figures(platform, FIRST_DAY),
            () -> queries.streamBalances(platform, FIRST_DAY, row -> {}))) {
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () ->
                  world.within(
                      platform,
                      () -> {
                        question.run();
                        return true;
                      }));
      assertEquals(ErrorCode.BUSINESS_DAY_NOT_SEALED, refusal.code());
    }
  }

  @Test
  @Requirement(
      value = "REC-04",
      says =
          "the summary account is reconciled daily against sub-accounts, suspense, transit, fees awaiting sweep and bank advance")
  @Requirement(
      value = "REC-04",
      says = "the own-fund account is reconciled daily against its purposes")
  void theFiguresOfADayAreItsOwn() {
    AccountId lender = world.newAccount(platform, 1_000);
    world.deposit(platform, lender, 200);
    world.settleDeposits(platform, 900);
    world.bid(platform, lender, 400);
    businessDays.seal(platform, FIRST_DAY);
    world.deposit(platform, lender, 5_000);

    DayFigures figures = world.within(platform, () -> queries.figures(platform, FIRST_DAY));

    assertEquals(900, figures.control().fen(AccountKind.SUMMARY));
    assertEquals(300, figures.control().fen(AccountKind.DEPOSITS_IN_TRANSIT));
    assertEquals(1_200, figures.control().fen(AccountKind.SUB_ACCOUNT));
    assertEquals(900, figures.control().expectedSummaryFen());
    assertTrue(figures.control().agree());
    assertEquals(
        List.of(
            new TransferTotal(TransferKind.DEPOSIT, 2, 1_200),
            new TransferTotal(TransferKind.DEPOSIT_SETTLEMENT, 1, 900)),
        figures.transfers());
    assertTrue(
        figures.accounts().contains(new AccountTotal(AccountKind.SUB_ACCOUNT, 1, 1_200, 400)));
  }

  @Test
  void aDaysTransfersAreStreamedByNumber() {
    AccountId lender = world.newAccount(platform, 1_000);
    AccountId borrower = world.newAccount(platform);
    Posted repaid = world.repay(platform, lender, borrower, 10);
    businessDays.seal(platform, FIRST_DAY);
    world.repay(platform, lender, borrower, 20);

    List<TransferRow> rows = new ArrayList<>();
    world.within(
        platform,
        () -> {
          queries.streamTransfers(platform, FIRST_DAY, rows::add);
          return true;
        });

    assertEquals(2, rows.size());
    assertEquals(TransferKind.DEPOSIT, rows.get(0).kind());
    assertEquals(repaid.transfers().get(0), rows.get(1).no());
    assertEquals(Money.ofFen(10), rows.get(1).amount());
  }

  @Test
  void movementsCrossDaysAndCanBeAskedByDay() {
    AccountId account = world.newAccount(platform, 1_000);
    AccountId other = world.newAccount(platform);
    businessDays.seal(platform, FIRST_DAY);
    businessDays.seal(platform, FIRST_DAY.plusDays(1));
    world.repay(platform, account, other, 1);
    world.repay(platform, account, other, 2);
    businessDays.seal(platform, FIRST_DAY.plusDays(2));
    world.bid(platform, account, 3);

    assertEquals(List.of(3L, 2L, 1L, 1_000L), amounts(account, DayRange.ALL));
    assertEquals(List.of(2L, 1L), amounts(account, DayRange.of(FIRST_DAY.plusDays(2))));
    assertEquals(List.of(), amounts(account, DayRange.of(FIRST_DAY.plusDays(1))));
    assertEquals(
        List.of(2L, 1L, 1_000L), amounts(account, new DayRange(FIRST_DAY, FIRST_DAY.plusDays(2))));
  }

  @Test
  void whoPostsWhileADayEndsIsBookedOnOneOfTheTwo() throws Exception {
    AccountId account = world.newAccount(platform, 1_000_000);
    AccountId other = world.newAccount(platform);
    AtomicBoolean sealing = new AtomicBoolean(true);
    List<Callable<List<Posted>>> work = new ArrayList<>();
    for (int caller = 0; caller < 12; caller++) {
      int amount = caller + 1;
      work.add(
          () -> {
            List<Posted> posted = new ArrayList<>();
            while (sealing.get()) {
              posted.add(
                  amount % 2 == 0
                      ? world.deposit(platform, account, amount)
                      : world.repay(platform, account, other, amount));
            }
            return posted;
          });
    }
    work.add(
        () -> {
          try {
            for (int day = 0; day < 4; day++) {
              businessDays.seal(platform, FIRST_DAY.plusDays(day));
            }
          } finally {
            sealing.set(false);
          }
          return List.of();
        });

    Map<LocalDate, Long> answered = new HashMap<>();
    Together.run(work).stream()
        .flatMap(List::stream)
        .forEach(posted -> answered.merge(posted.businessDay(), 1L, Long::sum));
    answered.merge(FIRST_DAY, 1L, Long::sum);

    for (int day = 0; day < 4; day++) {
      LocalDate sealed = FIRST_DAY.plusDays(day);
      long found =
          world.within(platform, () -> queries.figures(platform, sealed)).transfers().stream()
              .mapToLong(TransferTotal::transfers)
              .sum();
      assertEquals(answered.getOrDefault(sealed, 0L), found, sealed::toString);
    }
    world.assertSound(platform);
    businessDays.seal(platform, FIRST_DAY.plusDays(4));
  }

  @Test
  void ofTwoWhoSealTheSameDayOneDoes() throws Exception {
    world.newAccount(platform, 1_000);
    Callable<Optional<ErrorCode>> seal =
        () -> Together.refusal(() -> businessDays.seal(platform, FIRST_DAY));

    List<Optional<ErrorCode>> answers = Together.run(List.of(seal, seal, seal));

    assertEquals(1, answers.stream().filter(Optional::isEmpty).count());
    assertEquals(
        2,
        answers.stream()
            .flatMap(Optional::stream)
            .filter(ErrorCode.BUSINESS_DAY_CLOSED::equals)
            .count());
    assertEquals(FIRST_DAY.plusDays(1), today());
  }

  @Test
  void platformsHaveDaysOfTheirOwn() {
    PlatformId other = world.newPlatform();
    businessDays.seal(platform, FIRST_DAY);

    assertEquals(FIRST_DAY, world.within(other, () -> businessDays.current(other)));
  }

  private LocalDate today() {
    return world.within(platform, () -> businessDays.current(platform));
  }

  private Map<AccountId, Long> balancesAt(LocalDate day) {
    Map<AccountId, Long> balances = new HashMap<>();
    world.within(
        platform,
        () -> {
          queries.streamBalances(
              platform, day, row -> balances.put(row.account(), row.balance().fen()));
          return true;
        });
    return balances;
  }

  private static Map<AccountId, Long> subAccounts(Map<AccountId, Long> balances) {
    return balances.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == AccountKind.SUB_ACCOUNT)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Long> amounts(AccountId account, DayRange days) {
    return world
        .within(platform, () -> queries.movements(platform, account, Optional.empty(), days, 100))
        .stream()
        .map(entry -> entry.amount().fen())
        .toList();
  }
}
