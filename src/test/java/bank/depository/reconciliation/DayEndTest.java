package bank.depository.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.fee.SweepFees;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.BusinessDays;
import bank.depository.lending.AtOnce;
import bank.depository.payment.PaymentWorld;
import bank.depository.platform.LivePlatforms;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.sandbox.ProductionDesk;
import bank.depository.shared.DatabaseRole;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class DayEndTest {

  @Inject PaymentWorld world;
  @Inject EndBusinessDay endBusinessDay;
  @Inject DayEndProgress progress;
  @Inject ControlQueries control;
  @Inject BuildCheckFiles buildCheckFiles;
  @Inject SweepFees sweepFees;
  @Inject BusinessDays days;
  @Inject LivePlatforms platforms;

  private final ChannelDesk outside = ChannelDesk.ofSandbox();
  private final ProductionDesk production = new ProductionDesk();

  @Test
  @Requirement(
      value = "REC-04",
      says =
          "the summary account is reconciled daily against sub-accounts, suspense, transit, fees awaiting sweep and bank advance")
  @Requirement(
      value = "REC-04",
      says = "the own-fund account is reconciled daily against its purposes")
  @Requirement(value = "REC-04", says = "both are reconciled against the core's statement")
  @Requirement(value = "REC-05", says = "the bank's core statement is reconciled daily")
  void bothEquationsAgreeWithTheCoreOnRealMoney() {
    LocalDate day = aDayOfBusiness();

    end(day);

    ControlReconciliation summary = run(CoreAccount.SUMMARY, day);
    ControlReconciliation ownFund = run(CoreAccount.OWN_FUND, day);
    assertTrue(summary.agrees(), summary::toString);
    assertTrue(ownFund.agrees(), ownFund::toString);
    assertEquals(250_000 - 30_000 - 700 + 444_449, summary.coreFen());
    assertEquals(700, ownFund.coreFen());
    assertEquals(
        Map.of(
            "SUB_ACCOUNT", 250_000L - 30_000 - 700,
            "SUSPENSE", 444_449L,
            "PAYOUTS_IN_TRANSIT", 0L,
            "FEES_AWAITING_SWEEP", 0L,
            "DEPOSITS_IN_TRANSIT", 0L,
            "BANK_ADVANCE", 0L),
        summary.terms());
    assertEquals(
        Map.of("OWN_FUND_FEES", 700L, "OWN_FUND_MARKETING", 0L, "OWN_FUND_SUBSIDY", 0L),
        ownFund.terms());
    world.assertSound();
  }

  /** Two lenders pay in, one withdraws, a fee is taken, and a deposit lies in suspense. */
  private LocalDate aDayOfBusiness() {
    String lender = world.customer(150_000);
    world.customer(100_000);
    world.withdraw(lender, 30_000);
    world.takeFee(lender, 700);
    world.deposit(world.customer(), 444_450);
    return world.firstDay();
  }

  @Test
  void aDayEndedTwiceAndByManyAtOnceIsEndedOnce() {
    LocalDate day = aDayOfBusiness();

    AtOnce.atOnce(Collections.nCopies(6, () -> end(day)));
    end(day);
    PaymentWorld.await("the end of the day", () -> isWhole(day));
    end(day);

    assertEquals(day.plusDays(1), world.day());
    assertEquals(List.of("4"), count("check_file"));
    assertEquals(List.of("2"), count("control_reconciliation"));
    assertEquals(List.of("1"), count("fee_sweep"));
    assertEquals(List.of("1"), count("channel_settlement"));
    assertEquals(
        List.of("1"),
        world.rows(
            "select count(*) from depository.event where platform_id = :platform and type = 'check-files.ready'"));
    world.assertSound();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDayEndCutOffAfterAnyPartIsGoneOnWith(int parts) {
    LocalDate day = aDayOfBusiness();
    List<Runnable> done =
        List.of(
            () -> world.settle(day),
            () -> sweepFees.sweep(world.platform(), day),
            () -> days.seal(world.platform(), day),
            () -> buildCheckFiles.handle(world.platform(), day),
            () -> end(day));
    asJob(() -> done.subList(0, parts).forEach(Runnable::run));

    end(day);
    PaymentWorld.await("the end of the day", () -> isWhole(day));

    assertTrue(run(CoreAccount.SUMMARY, day).agrees());
    assertEquals(700, run(CoreAccount.OWN_FUND, day).coreFen());
    assertEquals(List.of("4"), count("check_file"));
    assertEquals(List.of("1"), count("fee_sweep"));
    world.assertSound();
  }

  @Test
  void aDayIsSealedWhileMoneyComesIn() throws Exception {
    String customer = world.customer();
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong paid = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> paying = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        paying.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    world.deposit(customer, 100);
                    paid.addAndGet(100);
                  }
                }));
      }
      LocalDate day = world.firstDay();
      for (int i = 0; i < 3; i++) {
        long before = paid.get();
        PaymentWorld.await("money", () -> paid.get() > before);
        LocalDate ended = day.plusDays(i);
        end(ended);
        PaymentWorld.await("the end of " + ended, () -> isWhole(ended));
      }
      over.set(true);
      for (Future<?> one : paying) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(paid.get(), world.fen(customer));
    end(world.day());
    assertEquals(
        List.of(Long.toString(paid.get())),
        world.rows(
            "select sum(sum_fen) from depository.check_file where platform_id = :platform and kind = 'DEPOSITS'"));
    world.assertSound();
  }

  @ParameterizedTest
  @CsvSource({"WRONG_CLOSING, 7", "CHANGE_AMOUNT, -5", "CHANGE_AMOUNT, 11"})
  void aDifferenceAtTheCoreIsFoundKeptAndBlocksNothingElse(String tampering, long fen) {
    LocalDate day = world.firstDay();
    world.customer(50_000);
    outside.tamper(world.summaryAccountNo(), day.toString(), tampering, fen);

    end(day);

    ControlReconciliation summary = run(CoreAccount.SUMMARY, day);
    assertFalse(summary.agrees());
    assertEquals(fen, summary.differenceFen());
    assertEquals(50_000, summary.expectedFen());
    assertEquals(50_000 + fen, summary.coreFen());
    assertEquals(!tampering.equals("WRONG_CLOSING"), summary.statementAdds());
    assertTrue(run(CoreAccount.OWN_FUND, day).agrees());
    PaymentWorld.await("the end of the day", () -> isWhole(day));
    assertEquals(List.of("4"), count("check_file"));
    world.customer(1_000);
    end(day.plusDays(1));
    assertEquals(51_000, run(CoreAccount.SUMMARY, day.plusDays(1)).expectedFen());
    assertTrue(run(CoreAccount.SUMMARY, day.plusDays(1)).agrees());
  }

  @Test
  void aSweepThatIsNotCertainYetHoldsUpNoSealingAndIsExplainedToTheFen() {
    LocalDate day = world.firstDay();
    String customer = world.customer(1_000_000);
    world.takeFee(customer, 555_520);

    world.withoutJob(
        "ask-core",
        () -> {
          end(day);

          assertEquals(day.plusDays(1), world.day());
          assertEquals(-555_520, run(CoreAccount.SUMMARY, day).differenceFen());
          assertEquals(555_520, run(CoreAccount.OWN_FUND, day).differenceFen());
        });
    PaymentWorld.await("the end of the day", () -> isWhole(day));
    assertEquals(555_520, world.fen(AccountKind.OWN_FUND));
    end(day.plusDays(1));
    assertTrue(run(CoreAccount.SUMMARY, day.plusDays(1)).agrees());
    assertTrue(run(CoreAccount.OWN_FUND, day.plusDays(1)).agrees());
  }

  @Test
  void aSilentCoreAndAStatementOfAnotherAccountOrDayAreAskedForAgain() {
    world.takePlace(AtOnce.asRequest(() -> platforms.ofProduction("正式平台", "platform.example")));
    LocalDate day = world.day();

    end(day);
    assertEquals(day.plusDays(1), world.day());
    assertNotReconciled(day);
    answer(day, statement("860000000000999999", day, 0), day);
    endAgain(day);
    assertNotReconciled(day);
    answer(day, statement(world.summaryAccountNo(), day.minusDays(1), 0), day);
    endAgain(day);
    assertNotReconciled(day);

    answer(day, statement(world.summaryAccountNo(), day, 3), day);
    endAgain(day);

    assertEquals(3, run(CoreAccount.SUMMARY, day).differenceFen());
    assertEquals(0, run(CoreAccount.OWN_FUND, day).differenceFen());
  }

  private void answer(LocalDate day, String summary, LocalDate ownFundDay) {
    production.answer("/core/statements/" + world.summaryAccountNo() + "/" + day, summary);
    production.answer(
        "/core/statements/" + world.ownFundAccountNo() + "/" + day,
        statement(world.ownFundAccountNo(), ownFundDay, 0));
  }

  private static String statement(String account, LocalDate day, long closing) {
    return "{\"account_no\":\"%s\",\"business_day\":\"%s\",\"final\":true,\"opening_balance_fen\":%d,\"lines\":[],\"closing_balance_fen\":%d}"
        .formatted(account, day, closing, closing);
  }

  private void assertNotReconciled(LocalDate day) {
    assertEquals(List.of(), AtOnce.asRequest(() -> control.handle(world.platform(), day)));
    assertFalse(isWhole(day));
  }

  /** As the job does it when its time has come. */
  private void endAgain(LocalDate day) {
    asJob(
        () -> {
          world.executeAsJob(
              "update depository.day_end set next_try_at = now() where platform_id = "
                  + world.platform());
          endBusinessDay.end(world.platform(), day);
        });
  }

  /** The service's own job may be at it already; then it is left to it. */
  private void end(LocalDate day) {
    asJob(() -> endBusinessDay.end(world.platform(), day));
    PaymentWorld.await("the check files", () -> isDone(day, DayEndPart.FILES));
  }

  private static void asJob(Runnable work) {
    DatabaseRole.JOBS.run(
        () ->
            AtOnce.asRequest(
                () -> {
                  work.run();
                  return work;
                }));
  }

  private boolean isWhole(LocalDate day) {
    return is(day, DayEnd::isWhole);
  }

  private boolean isDone(LocalDate day, DayEndPart part) {
    return is(day, end -> end.isDone(part));
  }

  private boolean is(LocalDate day, Predicate<DayEnd> so) {
    return AtOnce.asRequest(
        () -> progress.find(DayEndKey.of(world.platform(), day)).filter(so).isPresent());
  }

  /** The job may be at it, and then goes on with it alone. */
  private ControlReconciliation run(CoreAccount account, LocalDate day) {
    PaymentWorld.await("the reconciliation", () -> find(account, day).isPresent());
    return find(account, day).orElseThrow();
  }

  private Optional<ControlReconciliation> find(CoreAccount account, LocalDate day) {
    return AtOnce.asRequest(() -> control.handle(world.platform(), day)).stream()
        .filter(run -> run.account() == account)
        .findFirst();
  }

  private List<String> count(String table) {
    return world.rows(
        "select count(*) from depository." + table + " where platform_id = :platform");
  }
}
