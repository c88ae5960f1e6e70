package bank.depository.payment;

import static bank.depository.lending.AtOnce.atOnce;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.CustomerRole;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.ledger.AccountKind;
import bank.depository.lending.AtOnce;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.platform.LivePlatforms;
import bank.depository.platform.PlatformState;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class PaymentTest {

  @TestHTTPResource("/outside/sandbox/channel-notices")
  URI notices;

  @Inject PaymentWorld world;
  @Inject LivePlatforms platforms;
  @Inject RecordChannelOutcome recordOutcome;

  private ChannelDesk channel;

  @BeforeEach
  void theChannelTellsUs() {
    channel = ChannelDesk.ofSandbox();
    channel.notifyAt(notices);
  }

  @AfterEach
  void booksAreSound() {
    world.assertSound();
  }

  @Test
  @Requirement(value = "DEP-01", says = "a deposit goes through a channel chosen by the bank")
  @Requirement(value = "DEP-03", says = "the platform cannot keep back any part of a deposit")
  void aDepositArrivesWhole() {
    String customer = world.customer();

    Order order = world.deposit(customer, 123_456);

    assertEquals(OrderState.SUCCEEDED, order.state());
    assertEquals(123_456, world.fen(customer));
    assertEquals(List.of("DEPOSIT 123456"), world.movements(order));
    assertTrue(channel.get("/channel/orders/" + order.id()).contains("\"paid_amount_fen\":123456"));
  }

  @Test
  @Requirement(
      value = "WDR-02",
      says = "a withdrawal is booked down at once and paid out through the channel")
  @Requirement(
      value = "WDR-01",
      says =
          "a withdrawal goes only from the customer's own sub-account to the card or account bound to it")
  void aWithdrawalIsBookedDownBeforeTheChannelHasItsSay() {
    String customer = world.customer(1_000_000);

    Order order = world.withdraw(customer, 444_412);

    assertEquals(OrderState.PROCESSING, order.state());
    assertEquals(1_000_000 - 444_412, world.fen(customer));
    assertEquals(444_412, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
    assertTrue(channel.get("/channel/orders/" + order.id()).contains("\"kind\":\"PAYOUT\""));
  }

  @Test
  void payingOpensPersonalValuesAtTheCostOfOneRecordADay() {
    String customer = world.customer(500_000);
    world.withdraw(customer, 1_000);
    List<String> first = uses(customer);

    world.deposit(customer, 2_000);
    world.withdraw(customer, 3_000);

    assertEquals(List.of("SERVICE,PAYMENT"), first);
    assertEquals(first, uses(customer));
  }

  private List<String> uses(String customer) {
    return world.rows(
        "select used_by, purpose from depository.personal_data_use where platform_id = :platform"
            + " and customer_no = '%s'".formatted(customer));
  }

  @Test
  void anOrderConfirmedManyTimesAtOnceIsGivenToTheChannelOnce() {
    Order deposit = world.requestDeposit(world.customer(), 70_000);
    Order withdrawal = world.requestWithdrawal(world.customer(100_000), 60_000);

    List<ErrorCode> refusals =
        atOnce(
            IntStream.range(0, 16)
                .<Runnable>mapToObj(i -> () -> world.confirm(i % 2 == 0 ? deposit : withdrawal))
                .toList());

    assertEquals(Collections.nCopies(14, ErrorCode.ORDER_STATE_FORBIDS), refusals);
    assertEquals(List.of("DEPOSIT 70000"), world.movements(deposit));
    assertEquals(List.of("WITHDRAWAL 60000"), world.movements(withdrawal));
    assertEquals(List.of("order.succeeded"), world.events(deposit));
  }

  @Test
  @Requirement(value = "DEP-05", says = "a deposit is never credited twice")
  void anAnswerBookedByManyWorkersAtOnceIsBookedOnce() {
    Order deposit = world.deposit(world.customer(), 444_412);
    Order withdrawal = world.withdraw(world.customer(500_000), 444_412);
    ChannelAnswer paid = new ChannelAnswer.Paid(Money.ofFen(444_412), world.firstDay());
    ChannelAnswer returned =
        new ChannelAnswer.Returned((ChannelAnswer.Paid) paid, world.firstDay());

    List<ErrorCode> refusals =
        atOnce(
            IntStream.range(0, 24)
                .<Runnable>mapToObj(
                    i ->
                        () ->
                            recordOutcome.handle(
                                world.platform(),
                                (i % 2 == 0 ? deposit : withdrawal).id(),
                                i % 3 == 0 ? returned : paid))
                .toList());

    assertEquals(List.of(), refusals);
    assertEquals(List.of("DEPOSIT 444412", "DEPOSIT_TAKEN_BACK 444412"), world.movements(deposit));
    assertEquals(
        List.of("WITHDRAWAL 444412", "WITHDRAWAL_PAID_BACK 444412"), world.movements(withdrawal));
  }

  @Test
  void whatTheChannelSaysLateOrTwiceChangesNothing() {
    Order order = world.deposit(world.customer(), 50_000);

    recordOutcome(order, new ChannelAnswer.Refused("BANK_REFUSED"));
    recordOutcome(order, new ChannelAnswer.NeverArrived());
    recordOutcome(order, new ChannelAnswer.Processing());
    recordOutcome(order, new ChannelAnswer.Unknown("time-out", false));
    recordOutcome(order, new ChannelAnswer.Paid(Money.ofFen(60_000), world.firstDay()));

    assertEquals(List.of("DEPOSIT 50000"), world.movements(order));
    assertEquals(List.of("order.succeeded"), world.events(order));
  }

  private void recordOutcome(Order order, ChannelAnswer answer) {
    AtOnce.asRequest(
        () -> {
          recordOutcome.handle(world.platform(), order.id(), answer);
          return order;
        });
  }

  @Test
  @Requirement(value = "ACC-06", says = "no balance goes below zero under concurrency")
  void theSameMoneyIsWithdrawnOnce() {
    String customer = world.customer(3_000);
    List<Order> orders =
        IntStream.range(0, 16).mapToObj(i -> world.requestWithdrawal(customer, 1_000)).toList();

    List<ErrorCode> refusals =
        atOnce(orders.stream().<Runnable>map(order -> () -> world.confirm(order)).toList());

    assertEquals(Collections.nCopies(13, ErrorCode.BALANCE_INSUFFICIENT), refusals);
    assertEquals(0, world.fen(customer));
    assertEquals(
        13,
        orders.stream()
            .filter(order -> world.fresh(order).state() == OrderState.AWAITING_CUSTOMER)
            .count());
  }

  @Test
  void whatTheChannelTakesBackAfterItWasSpentTheBankAdvances() {
    String customer = world.customer();
    Order deposit = world.deposit(customer, 444_412);
    channel.decide(deposit.id(), "PAID");
    PaymentWorld.await("the deposit", () -> world.fen(customer) == 444_412);
    assertEquals(OrderState.SUCCEEDED, world.withdraw(customer, 444_312).state());

    channel.decide(deposit.id(), "RETURNED");

    PaymentWorld.await("the return", () -> world.fen(customer) == 0);
    assertEquals(
        List.of("DEPOSIT 444412", "DEPOSIT_TAKEN_BACK 100", "ADVANCE_GIVEN 444312"),
        world.movements(deposit));
    assertEquals(444_312, world.fen(AccountKind.BANK_ADVANCE));
    assertTrue(
        world.fresh(deposit).result().orElseThrow().contains("\"taken_fen\": 100"),
        world.fresh(deposit).result().orElseThrow());
    assertEquals(PageOutcome.Kind.REFUSED, world.outcome(deposit).kind());
  }

  @Test
  void aPayoutThatLeftAfterItsRefusalWasSpentIsAdvancedAndRepaidWhenItComesBack() {
    String customer = world.customer(500_000);
    Order withdrawal = world.withdraw(customer, 444_412);
    channel.decide(withdrawal.id(), "REFUSED");
    PaymentWorld.await("the refusal", () -> world.fen(customer) == 500_000);
    assertEquals(OrderState.SUCCEEDED, world.withdraw(customer, 499_900).state());

    channel.decide(withdrawal.id(), "PAID");
    PaymentWorld.await("the late payment", () -> world.fen(customer) == 0);
    assertEquals(444_312, world.fen(AccountKind.BANK_ADVANCE));
    channel.decide(withdrawal.id(), "RETURNED");
    PaymentWorld.await("the return", () -> world.fen(customer) == 100);

    assertEquals(0, world.fen(AccountKind.BANK_ADVANCE));
    assertEquals(
        List.of(
            "WITHDRAWAL 444412",
            "WITHDRAWAL_RETURN 444412",
            "WITHDRAWAL 100",
            "ADVANCE_GIVEN 444312",
            "ADVANCE_REPAID 444312",
            "WITHDRAWAL_PAID_BACK 100"),
        world.movements(withdrawal));
    assertEquals(
        List.of("order.failed", "withdrawal.paid-after-refusal", "withdrawal.returned"),
        world.events(withdrawal));
    world.settle(world.firstDay());
    assertEquals(List.of(), world.breaks(world.firstDay()));
  }

  @Test
  void moneyPaidOutThatOurBooksDoNotHaveIsABreakAndStopsNothing() {
    String customer = world.customer(444_453);
    Order covered = world.deposit(world.customer(), 1_000);
    Order payout = world.withdraw(customer, 400_000);

    world.settle(world.firstDay());

    assertEquals(
        List.of("LINE_MISSING", "NOT_COVERED"),
        world.breaks(world.firstDay()).stream()
            .map(found -> found.kind().name())
            .sorted()
            .toList());
    assertEquals(List.of("DEPOSIT 1000", "DEPOSIT_SETTLEMENT 1000"), world.movements(covered));
    assertEquals(List.of("WITHDRAWAL 400000"), world.movements(payout));
    assertEquals(1_000, world.fen(AccountKind.SUMMARY));
  }

  @Test
  void aLenderPaysNothingInWhereBusinessRunsOff() {
    String lender = world.customer();
    String borrower = world.customer(Set.of(CustomerRole.BORROWER));
    String both = world.customer(Set.of(CustomerRole.LENDER, CustomerRole.GUARANTOR));
    Order asked = world.requestDeposit(lender, 1_000);
    AtOnce.asRequest(
        () -> {
          platforms.become(world.platform(), PlatformState.SUSPENDED);
          return lender;
        });

    assertRefused(ErrorCode.PLATFORM_STATE_FORBIDS, () -> world.requestDeposit(lender, 1_000));
    assertRefused(ErrorCode.PLATFORM_STATE_FORBIDS, () -> world.confirm(asked));
    assertEquals(OrderState.SUCCEEDED, world.deposit(borrower, 1_000).state());
    assertEquals(OrderState.SUCCEEDED, world.deposit(both, 1_000).state());
    assertEquals(OrderState.AWAITING_CUSTOMER, world.fresh(asked).state());
  }

  private static void assertRefused(ErrorCode code, Runnable action) {
    assertEquals(code, assertThrows(Refusal.class, action::run).code());
  }
}
