package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.PASSWORD;
import static bank.depository.ledger.LedgerWorld.transfer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import bank.depository.Requirement;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LedgerConcurrencyTest {

  private static final int CALLERS = 32;

  @Inject LedgerWorld world;
  @Inject RollHotAccounts rollHotAccounts;
  @Inject LedgerQueries queries;

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero under concurrency")
  void manyBiddersOfTheSameMoneyShareItExactly() throws Exception {
    PlatformId platform = world.newPlatform();
    AccountId lender = world.newAccount(platform, 1_050);
    List<Callable<Optional<ErrorCode>>> bids = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      bids.add(() -> Together.refusal(() -> world.bid(platform, lender, 100)));
    }

    List<Optional<ErrorCode>> answers = Together.run(bids);

    assertEquals(10, Collections.frequency(answers, Optional.empty()));
    assertEquals(
        CALLERS - 10, Collections.frequency(answers, Optional.of(ErrorCode.BALANCE_INSUFFICIENT)));
    assertEquals(Money.ofFen(1_000), world.balance(platform, lender).held());
    assertEquals(Money.ofFen(50), world.balance(platform, lender).available());
    world.assertSound(platform);
  }

  @Test
  void oppositeTransfersWaitForEachOtherAndNeverForEver() throws Exception {
    PlatformId platform = world.newPlatform();
    AccountId one = world.newAccount(platform, 100_000);
    AccountId other = world.newAccount(platform, 100_000);
    AccountId third = world.newAccount(platform, 100_000);
    List<AccountId> accounts = List.of(one, other, third);
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      Random random = new Random(caller);
      callers.add(
          () -> {
            for (int round = 0; round < 10; round++) {
              List<AccountId> order = new ArrayList<>(accounts);
              Collections.shuffle(order, random);
              if (round % 2 == 0) {
                world.repay(platform, order.get(0), order.get(1), 7);
              } else {
                world.post(
                    platform,
                    InstructionKind.REPAYMENT,
                    PASSWORD,
                    transfer(TransferKind.PRINCIPAL, order.get(0), order.get(1), 5),
                    transfer(TransferKind.INTEREST, order.get(1), order.get(2), 3));
              }
            }
            return 10;
          });
    }

    assertEquals(CALLERS * 10, Together.run(callers).stream().mapToInt(Integer::intValue).sum());
    assertEquals(
        300_000, accounts.stream().mapToLong(account -> world.fen(platform, account)).sum());
    world.assertSound(platform);
  }

  @Test
  void aHotAccountCountsEveryCreditOnceWhileManyRollIt() throws Exception {
    PlatformId platform = world.newPlatform();
    List<AccountId> customers =
        IntStream.range(0, 16).mapToObj(i -> world.newAccount(platform)).toList();
    AtomicBoolean depositing = new AtomicBoolean(true);
    List<Callable<Long>> work = new ArrayList<>();
    CountDownLatch depositors = new CountDownLatch(customers.size());
    for (AccountId customer : customers) {
      work.add(
          () -> {
            try {
              for (int i = 1; i <= 20; i++) {
                world.deposit(platform, customer, i);
              }
            } finally {
              depositors.countDown();
              depositing.set(depositors.getCount() > 0);
            }
            return 0L;
          });
    }
    for (int roller = 0; roller < 3; roller++) {
      work.add(
          () -> {
            long rolled = 0;
            while (depositing.get()) {
              rolled += roll(platform);
            }
            return rolled;
          });
    }
    work.add(
        () -> {
          long settled = 0;
          while (depositing.get()) {
            if (Together.refusal(() -> world.settleDeposits(platform, 50)).isEmpty()) {
              settled += 50;
            }
          }
          return -settled;
        });

    List<Long> results = Together.run(work);

    long settled = -results.get(results.size() - 1);
    assertEquals(16 * 210 - settled, world.fen(platform, AccountKind.DEPOSITS_IN_TRANSIT));
    world.settleDeposits(platform, 16 * 210 - settled);
    assertEquals(16 * 210, world.fen(platform, AccountKind.SUMMARY));
    world.assertSound(platform);
    List<Long> numbers = numbersOf(platform, AccountKind.DEPOSITS_IN_TRANSIT);
    assertEquals(numbers.size(), new HashSet<>(numbers).size());
    assertFalse(numbers.isEmpty());
  }

  private List<Long> numbersOf(PlatformId platform, AccountKind kind) {
    return world
        .within(
            platform,
            () ->
                queries.movements(
                    platform,
                    AccountId.of(platform, kind),
                    Optional.empty(),
                    DayRange.ALL,
                    LedgerQueries.MAX_ROWS))
        .stream()
        .map(JournalEntry::seq)
        .toList();
  }

  @Test
  void aCreditThatCommitsLateIsNotSkipped() throws Exception {
    PlatformId platform = world.newPlatform();
    AccountId customer = world.newAccount(platform);
    AccountId other = world.newAccount(platform);
    CountDownLatch posted = new CountDownLatch(1);
    CountDownLatch rolled = new CountDownLatch(1);
    List<Callable<Long>> work =
        List.of(
            () ->
                world.within(
                    platform,
                    () -> {
                      world.join(platform, customer, 30);
                      posted.countDown();
                      await(rolled);
                      return 0L;
                    }),
            () -> {
              posted.await();
              world.deposit(platform, other, 12);
              long found = roll(platform);
              rolled.countDown();
              return found;
            });

    assertEquals(List.of(0L, 1L), Together.run(work));

    assertEquals(1L, roll(platform));
    assertEquals(0L, roll(platform));
    world.settleDeposits(platform, 42);
    world.assertSound(platform);
  }

  private long roll(PlatformId platform) {
    return DatabaseRole.JOBS.call(() -> rollHotAccounts.handle(platform));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
