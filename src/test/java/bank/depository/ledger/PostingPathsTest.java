package bank.depository.ledger;

import static bank.depository.ledger.LedgerWorld.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The short path and the set path do the same, and so does a model that shares nothing with them.
 */
@QuarkusTest
class PostingPathsTest {

  private static final int ACCOUNTS = 6;
  private static final long START_FEN = 10_000;
  private static final int LINES = 200;

  @Inject LedgerWorld world;

  private record Line(int from, int to, long fen) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void linesOneByOneAndLinesInSetsEndAlike(long seed) {
    long[] model = new long[ACCOUNTS];
    List<Line> lines = feasibleLines(new Random(seed), model);

    for (int size : new int[] {1, 2, 32, 33, LINES}) {
      PlatformId platform = world.newPlatform();
      List<AccountId> accounts = new ArrayList<>();
      for (int i = 0; i < ACCOUNTS; i++) {
        accounts.add(world.newAccount(platform, START_FEN));
      }
      for (int from = 0; from < LINES; from += size) {
        world.post(
            platform,
            InstructionKind.REPAYMENT,
            PASSWORD,
            movements(accounts, lines.subList(from, Math.min(LINES, from + size))));
      }
      for (int i = 0; i < ACCOUNTS; i++) {
        assertEquals(model[i], world.fen(platform, accounts.get(i)), "account " + i + " × " + size);
        assertEquals(story(lines, i), story(platform, accounts, i), "story " + i + " × " + size);
      }
      world.assertSound(platform);
    }
  }

  @Test
  @Requirement(value = "LND-04", says = "thousands of lenders in one instruction")
  void threeThousandBidsAreDisbursedInOneInstruction() {
    PlatformId platform = world.newPlatform();
    AccountId borrower = world.newAccount(platform);
    List<AccountId> lenders = new ArrayList<>();
    List<Movement> bids = new ArrayList<>();
    List<Movement> captures = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      lenders.add(world.newAccount(platform, 5_000));
    }
    for (int i = 0; i < 3_000; i++) {
      HoldId hold = HoldId.next();
      AccountId lender = lenders.get(i % 60);
      bids.add(LedgerWorld.place(hold, lender, 100));
      captures.add(LedgerWorld.capture(hold, lender, borrower, 100));
    }
    world.post(platform, InstructionKind.BID, PASSWORD, bids);

    Posted posted =
        world.post(platform, InstructionKind.DISBURSEMENT, LedgerWorld.CONTRACT, captures);

    assertEquals(3_000, posted.transfers().size());
    assertEquals(300_000, world.fen(platform, borrower));
    lenders.forEach(
        lender -> assertEquals(Money.ZERO, world.balance(platform, lender).available()));
    world.assertSound(platform);
  }

  @Test
  void aThousandLendersAreRepaidPrincipalAndInterestInOneInstruction() {
    PlatformId platform = world.newPlatform();
    AccountId borrower = world.newAccount(platform, 1_000_000);
    List<Movement> lines = new ArrayList<>();
    List<AccountId> lenders = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lenders.add(world.newAccount(platform));
    }
    for (int i = 0; i < 1_000; i++) {
      AccountId lender = lenders.get(i % 100);
      lines.add(LedgerWorld.transfer(TransferKind.PRINCIPAL, borrower, lender, 100));
      lines.add(LedgerWorld.transfer(TransferKind.INTEREST, borrower, lender, 7));
    }

    Posted posted = world.post(platform, InstructionKind.REPAYMENT, PASSWORD, lines);

    assertEquals(2_000, posted.transfers().size());
    assertEquals(1_000_000 - 107_000, world.fen(platform, borrower));
    lenders.forEach(lender -> assertEquals(1_070, world.fen(platform, lender)));
    world.assertSound(platform);
  }

  private static List<Line> feasibleLines(Random random, long[] model) {
    java.util.Arrays.fill(model, START_FEN);
    List<Line> lines = new ArrayList<>();
    while (lines.size() < LINES) {
      int from = random.nextInt(ACCOUNTS);
      int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
      if (model[from] > 0) {
        long fen = random.nextInt(4) == 0 ? model[from] : 1 + random.nextLong(model[from]);
        model[from] -= fen;
        model[to] += fen;
        lines.add(new Line(from, to, fen));
      }
    }
    return lines;
  }

  private static List<Movement> movements(List<AccountId> accounts, List<Line> lines) {
    return lines.stream()
        .map(
            line ->
                (Movement)
                    new Movement.Transfer(
                        TransferKind.PRINCIPAL,
                        accounts.get(line.from()),
                        accounts.get(line.to()),
                        Money.ofFen(line.fen())))
        .toList();
  }

  /** Seq, signed amount and balance of each entry by the model, newest first. */
  private static List<String> story(List<Line> lines, int account) {
    List<String> story = new ArrayList<>();
    long balance = START_FEN;
    long seq = 1;
    story.add(seq + " " + START_FEN + " " + balance);
    for (Line line : lines) {
      if (line.from() == account || line.to() == account) {
        long change = line.to() == account ? line.fen() : -line.fen();
        balance += change;
        seq++;
        story.add(0, seq + " " + change + " " + balance);
      }
    }
    return story;
  }

  private List<String> story(PlatformId platform, List<AccountId> accounts, int account) {
    return world.movements(platform, accounts.get(account)).stream()
        .map(
            entry ->
                entry.seq()
                    + " "
                    + (entry.effect() == JournalEntry.Effect.IN ? "" : "-")
                    + entry.amount().fen()
                    + " "
                    + entry.balanceAfter().fen())
        .toList();
  }
}
