package bank.depository.fee;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.Requirement;
import bank.depository.ledger.AccountKind;
import bank.depository.lending.AtOnce;
import bank.depository.payment.PaymentWorld;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.DatabaseRole;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fees leave the customers' book when the core has moved the money, once, and not before. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class FeeSweepTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What each documented value of the core comes to; by hand. */
  private static final Map<String, String> VALUES =
      Map.of(
          "01", "REFUSED",
          "10", "DONE",
          "11", "REFUSED",
          "12", "UNCERTAIN",
          "20", "DONE",
          "21", "NEVER_ARRIVED",
          "40", "DONE",
          "41", "DONE",
          "42", "NEVER_ARRIVED");

  @Inject PaymentWorld world;
  @Inject Instance<PaymentWorld> worlds;
  @Inject SweepFees sweepFees;

  @Test
  @Requirement(value = "FEE-01", says = "a fee is its own movement to the own-fund account")
  void feesArriveInTheOwnFundTogetherWithTheCoresOwnMovement() {
    String customer = world.customer(100_000);
    world.settle(world.firstDay());
    world.takeFee(customer, 1_234);
    world.takeFee(customer, 66);

    sweep(world);

    assertEquals(List.of("DONE 1300"), sweeps(world));
    assertEquals(0, world.fen(AccountKind.FEES_AWAITING_SWEEP));
    assertEquals(1_300, world.fen(AccountKind.OWN_FUND));
    assertEquals(1_300, world.fen(AccountKind.OWN_FUND_FEES));
    assertEquals(98_700, world.fen(AccountKind.SUMMARY));
    assertEquals(98_700, core(world.summaryAccountNo()));
    assertEquals(1_300, core(world.ownFundAccountNo()));
    world.assertSound();
  }

  @Test
  void theFeesOfADayAreSweptOnceHoweverManyAreAtIt() {
    String customer = world.customer(100_000);
    world.settle(world.firstDay());
    world.takeFee(customer, 500);

    AtOnce.atOnce(Collections.nCopies(8, () -> quietly(world)));
    world.takeFee(customer, 70);
    sweep(world);

    assertEquals(List.of("DONE 500"), sweeps(world));
    assertEquals(70, world.fen(AccountKind.FEES_AWAITING_SWEEP));
    assertEquals(500, core(world.ownFundAccountNo()));
    world.assertSound();
  }

  /** Of many at once all but one are refused by the database or find nothing to do. */
  private void quietly(PaymentWorld of) {
    try {
      sweep(of);
    } catch (RuntimeException another) {
      // the database lets one through
    }
  }

  @Test
  void everyDocumentedValueOfTheCore() {
    Map<String, PaymentWorld> all = new LinkedHashMap<>();
    VALUES.keySet().forEach(value -> all.put(value, worlds.get()));
    AtOnce.atOnce(
        all.entrySet().stream()
            .<Runnable>map(entry -> () -> feeOf(entry.getValue(), entry.getKey()))
            .toList());

    all.forEach(
        (value, one) -> {
          String outcome = VALUES.getOrDefault(value, "");
          PaymentWorld.await(
              value + " to become " + outcome,
              () -> sweeps(one).equals(List.of(outcome + " " + fen(value))));
          boolean done = outcome.equals("DONE");
          assertEquals(done ? 0 : fen(value), one.fen(AccountKind.FEES_AWAITING_SWEEP), value);
          assertEquals(done ? fen(value) : 0, one.fen(AccountKind.OWN_FUND), value);
          assertEquals(done ? fen(value) : 0, core(one.ownFundAccountNo()), value);
          one.assertSound();
        });
  }

  private void feeOf(PaymentWorld one, String value) {
    String customer = one.customer(1_000_000);
    one.settle(one.firstDay());
    one.takeFee(customer, fen(value));
    sweep(one);
  }

  private static long fen(String value) {
    return 555_500 + Long.parseLong(value);
  }

  @Test
  void feesThatTheCoreRefusedAreSweptOnTheNextDay() {
    String customer = world.customer(1_000_000);
    world.settle(world.firstDay());
    world.takeFee(customer, 555_501);
    sweep(world);
    assertEquals(List.of("REFUSED 555501"), sweeps(world));
    world.takeFee(customer, 3);

    DatabaseRole.JOBS.run(
        () ->
            AtOnce.asRequest(
                () -> sweepFees.sweep(world.platform(), world.firstDay().plusDays(1))));

    assertEquals(List.of("DONE 555504", "REFUSED 555501"), sorted(sweeps(world)));
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  private void sweep(PaymentWorld of) {
    DatabaseRole.JOBS.run(
        () -> AtOnce.asRequest(() -> sweepFees.sweep(of.platform(), of.firstDay())));
  }

  private static List<String> sweeps(PaymentWorld of) {
    return of.rows(
        "select state || ' ' || amount_fen from depository.fee_sweep where platform_id = :platform");
  }

  private static long core(String accountNo) {
    try {
      JsonNode account = JSON.readTree(ChannelDesk.ofSandbox().get("/core/accounts/" + accountNo));
      return account.path("balance_fen").asLong();
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }
}
