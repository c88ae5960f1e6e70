package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.ledger.AccountKind;
import bank.depository.lending.AtOnce;
import bank.depository.order.OrderType;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.RequestNo;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bank transfers that come in unasked, and what the bank pays out of its own money. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class IncomingTransfersTest {

  private static final String ORDINARY = "6217001234567890";

  @Inject PaymentWorld world;
  @Inject AskForIncomingTransfers ask;
  @Inject VerificationPayments verifications;

  @TestHTTPResource("/")
  URI service;

  private final ChannelDesk desk = ChannelDesk.ofSandbox();

  @BeforeEach
  void theChannelTellsUs() {
    desk.notifyAt(service.resolve("/outside/sandbox/channel-notices"));
  }

  @Test
  void oneIsAskedForWhenTheChannelHasSentANotice() {
    comeIn(world.number("transfer"), ORDINARY + "126", 37);

    PaymentWorld.await("the return", () -> states().equals(List.of("RETURNED")));

    assertEquals(List.of("INCOMING_TRANSFER 37", "INCOMING_TRANSFER_RETURN 37"), movementsOfBank());
  }

  @Test
  void oneThatNobodyWaitsForIsReturnedAndBookedOnce() {
    String transferNo = world.number("transfer");
    comeIn(transferNo, ORDINARY + "123", 37);
    comeIn(transferNo, ORDINARY + "123", 37);
    askTwice();
    PaymentWorld.await("the return", () -> states().equals(List.of("RETURNED")));

    assertEquals(List.of("INCOMING_TRANSFER 37", "INCOMING_TRANSFER_RETURN 37"), movementsOfBank());
    assertEquals(0, world.fen(AccountKind.SUSPENSE));
    world.settle(world.firstDay());
    assertEquals(0, world.fen(AccountKind.DEPOSITS_IN_TRANSIT));
    assertEquals(0, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
    assertEquals(0, world.fen(AccountKind.SUMMARY));
    assertEquals(List.of(), world.breaks(world.firstDay()));
    world.assertSound();
  }

  /** The account decides what the channel makes of the return. */
  @ParameterizedTest
  @CsvSource({
    "6299020112345678, NOT_RETURNED, 37",
    "6299022212345678, NOT_RETURNED, 37",
    "6299023112345678, RETURNED, 0",
    "6299023212345678, NOT_RETURNED, 37",
    "6299025012345678, RETURNED, 1"
  })
  void whatTheChannelMakesOfAReturnIsBooked(String account, String state, long inSuspense) {
    comeIn(world.number("transfer"), account, 37);
    askTwice();

    PaymentWorld.await(state, () -> states().equals(List.of(state)));

    assertEquals(inSuspense, world.fen(AccountKind.SUSPENSE));
    world.settle(world.firstDay());
    assertEquals(inSuspense, world.fen(AccountKind.SUMMARY));
    assertEquals(0, world.fen(AccountKind.DEPOSITS_IN_TRANSIT));
    assertEquals(0, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
    assertEquals(List.of(), world.breaks(world.firstDay()));
    world.assertSound();
  }

  @Test
  void oneThatIsAnnouncedByNobodyIsFoundWhenTheDayIsSettled() {
    comeIn(world.number("transfer"), ORDINARY + "124", 37);

    world.settle(world.firstDay());

    assertEquals(List.of(), world.breaks(world.firstDay()));
    assertEquals(37, world.fen(AccountKind.SUMMARY));
    PaymentWorld.await("the return", () -> states().equals(List.of("RETURNED")));
    world.assertSound();
  }

  /** The account decides what the channel makes of the payment. */
  @ParameterizedTest
  @CsvSource({
    "6217001234567890123, SUCCEEDED, 37",
    "6299020112345678, FAILED, 0",
    "6299022212345678, FAILED, 0",
    "6299023112345678, FAILED, 37",
    "6299023212345678, SUCCEEDED, 0"
  })
  @Requirement(
      value = "ACC-03",
      says = "no entry mixes the two outside the fee, marketing and interest-subsidy rules")
  void aVerificationIsPaidByTheBankAloneAndInNoCustomersBook(
      String account, String state, long fen) {
    OrderId order = pay(account);

    PaymentWorld.await(
        "the payment",
        () ->
            world.fen(AccountKind.VERIFICATION_EXPENSE) == fen
                && state(order).equals(state)
                && isCertain(order));

    assertEquals(fen, world.fen(AccountKind.BANK_PAYOUTS));
    assertEquals(0, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
    world.settle(world.firstDay());
    assertEquals(0, world.fen(AccountKind.SUMMARY));
    assertEquals(List.of(), world.breaks(world.firstDay()));
    world.assertSound();
  }

  private OrderId pay(String account) {
    PaymentChannel.PaymentOrder payment =
        world.inScope(
            () ->
                verifications.order(
                    world.platform(), OrderId.next(), Money.ofFen(37), "张小明", account));
    AtOnce.asRequest(
        () -> {
          verifications.send(payment);
          return payment;
        });
    return payment.order();
  }

  private String state(OrderId order) {
    return world.inScope(
        () -> world.orders.find(world.platform(), order).orElseThrow().state().name());
  }

  private boolean isCertain(OrderId order) {
    return world.inScope(
        () ->
            world.channelOrders.find(world.platform(), order).orElseThrow().state()
                != ChannelOrderState.UNCERTAIN);
  }

  private void comeIn(String transferNo, String account, long fen) {
    desk.transfer(
        transferNo, world.summaryAccountNo(), new ChannelDesk.Payer("张小明", account), fen, "");
  }

  private void askTwice() {
    for (int i = 0; i < 2; i++) {
      AtOnce.asRequest(
          () -> {
            ask.ask(world.platform());
            return world;
          });
    }
  }

  private List<String> states() {
    return world.rows(
        "select state from depository.incoming_transfer where platform_id = :platform order by received_at");
  }

  private List<String> movementsOfBank() {
    return world
        .rows(
            "select request_no from depository.orders where platform_id = :platform and type in ('"
                + OrderType.INCOMING_TRANSFER
                + "', '"
                + OrderType.INCOMING_TRANSFER_RETURN
                + "') order by order_id")
        .stream()
        .flatMap(no -> world.movements(world.order(new RequestNo(no))).stream())
        .toList();
  }

  @Test
  void aTransferOfAnyAmountIsTaken() {
    comeIn(world.number("transfer"), ORDINARY + "125", 100_000_000_000L);
    askTwice();

    PaymentWorld.await("the return", () -> states().equals(List.of("RETURNED")));

    assertTrue(movementsOfBank().contains("INCOMING_TRANSFER_RETURN 100000000000"));
    world.assertSound();
  }
}
