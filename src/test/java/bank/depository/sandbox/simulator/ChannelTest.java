package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Listener.Heard;
import bank.depository.sandbox.simulator.Wire.Reply;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

  private static final String ORDINARY = "6217001234567890";
  private static final String ACCOUNT = "860000000000000999";
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final long DELAY_MILLIS = 600;
  private static final long AFTER_DELAY_MILLIS = 900;

  private static SimulatorProcess process;
  private static Wire wire;
  private static Listener listener;
  private static String channelKey;

  @BeforeAll
  static void start() {
    process =
        SimulatorProcess.start(
            Map.of(
                "SIMULATOR_SILENCE_MILLIS", "3000",
                "SIMULATOR_DELAY_MILLIS", Long.toString(DELAY_MILLIS),
                "SIMULATOR_CUT_OFF_MILLIS", "500"));
    wire = new Wire(process, "channel.yaml");
    listener = new Listener();
    wire.put("/channel/notification-endpoint", Map.of("url", listener.url()));
    channelKey = wire.get("/channel/keys").json().at("/keys/0/public_key").asText();
  }

  @AfterAll
  static void stop() {
    process.close();
    listener.close();
  }

  /** An order and the path it goes to. */
  private record Order(String path, Map<String, Object> body) {
    String no() {
      return String.valueOf(body.get("order_no"));
    }
  }

  private static Order order(String path, String holder, String card, long amountFen) {
    Map<String, Object> body = new HashMap<>();
    body.put("order_no", UUID.randomUUID().toString());
    body.put("summary_account_no", ACCOUNT);
    body.put("amount_fen", amountFen);
    body.put(holder, Map.of("name", "张三", "card_no", card));
    body.put("business_day", "2026-03-02");
    return new Order(path, body);
  }

  private static Order collection(String card, long amountFen) {
    return order("/channel/collections", "payer", card, amountFen);
  }

  private static Order payout(String card, long amountFen) {
    return order("/channel/payouts", "payee", card, amountFen);
  }

  /** A collection whose card asks for the outcome with these two digits. */
  private static Order magic(String digits) {
    return collection("629901" + digits + "00000001", 10_000);
  }

  private static Reply send(Order order) {
    return wire.post(order.path(), order.body());
  }

  private static Reply ask(Order order) {
    return wire.get("/channel/orders/" + order.no());
  }

  private static boolean isSilent(Order order) {
    return wire.postGetsSilence(order.path(), order.body(), SHORT);
  }

  private static void delay() throws InterruptedException {
    Thread.sleep(AFTER_DELAY_MILLIS);
  }

  @Test
  void anOrdinaryOrderIsPaidOnItsDay() {
    Reply collected = send(collection(ORDINARY, 10_000));
    Reply paidOut = send(payout(ORDINARY, 2_500));

    assertEquals("PAID", collected.text("status"));
    assertEquals("COLLECTION", collected.text("kind"));
    assertEquals(10_000, collected.json().path("paid_amount_fen").asLong());
    assertEquals("2026-03-02", collected.text("business_day"));
    assertEquals("PAYOUT", paidOut.text("kind"));
    assertEquals(2_500, paidOut.json().path("paid_amount_fen").asLong());
  }

  @ParameterizedTest
  @CsvSource({"01,INSUFFICIENT_FUNDS", "02,OVER_CARD_LIMIT", "03,CARD_CLOSED", "04,HOLDER_DIFFERS"})
  void aRefusalSaysWhyWhicheverValueAskedForIt(String digits, String reason) {
    List<Order> orders =
        List.of(
            magic(digits),
            payout("629902" + digits + "00000001", 10_000),
            collection(ORDINARY, 444_400 + Long.parseLong(digits)),
            payout(ORDINARY, 444_400 + Long.parseLong(digits)));

    for (Order order : orders) {
      assertEquals("REFUSED", send(order).text("status"));
      assertEquals(reason, ask(order).json().at("/refusal/code").asText());
    }
  }

  @Test
  void theCardDecidesBeforeTheAmountAndForItsOwnKindOnly() {
    assertEquals("PROCESSING", send(collection("6299011200000001", 444_401)).text("status"));
    assertEquals("PAID", send(payout("6299010100000001", 10_000)).text("status"));
  }

  @Test
  void theSameOrderTwiceIsOneOrder() {
    Order order = collection(ORDINARY, 10_000);

    assertEquals(send(order).body(), send(order).body());
    assertEquals(send(order).body(), ask(order).body());
  }

  @Test
  void anotherOrderUnderTheSameNumberIsRefused() {
    Order order = collection(ORDINARY, 10_000);
    send(order);
    order.body().put("amount_fen", 10_001);
    Order asPayout = payout(ORDINARY, 10_000);
    asPayout.body().put("order_no", order.no());

    assertEquals("ORDER_NO_CONFLICT", send(order).text("code"));
    assertEquals(409, send(asPayout).status());
    assertEquals(10_000, ask(order).json().path("paid_amount_fen").asLong());
  }

  @Test
  void anUncertainOrderIsPaidLaterAndNotified() throws InterruptedException {
    Order order = magic("10");

    assertEquals("PROCESSING", send(order).text("status"));
    assertEquals("PROCESSING", ask(order).text("status"));
    List<Heard> heard = listener.await(order.no(), 1);

    assertEquals("PAID", ask(order).text("status"));
    assertEquals("PAID", heard.get(0).json().at("/order/status").asText());
    assertTrue(heard.get(0).isSignedBy(channelKey));
    assertEquals(1, heard.size());
  }

  @Test
  void anUncertainOrderIsRefusedLaterAndNotified() throws InterruptedException {
    Order order = magic("11");

    assertEquals("PROCESSING", send(order).text("status"));
    List<Heard> heard = listener.await(order.no(), 1);

    assertEquals("REFUSED", heard.get(0).json().at("/order/status").asText());
    assertEquals("BANK_REFUSED", ask(order).json().at("/refusal/code").asText());
  }

  @Test
  void anUndecidedOrderWaitsForTheSandboxToDecide() throws InterruptedException {
    Order order = magic("12");
    send(order);
    delay();
    assertEquals("PROCESSING", ask(order).text("status"));

    Map<String, String> paid = Map.of("order_no", order.no(), "status", "PAID");
    assertEquals("PAID", wire.post("/channel/sandbox/outcomes", paid).text("status"));
    assertEquals("PAID", wire.post("/channel/sandbox/outcomes", paid).text("status"));
    Map<String, String> refused = Map.of("order_no", order.no(), "status", "REFUSED");
    Reply impossible = wire.post("/channel/sandbox/outcomes", refused);

    assertEquals("OUTCOME_NOT_POSSIBLE", impossible.text("code"));
    assertEquals(1, listener.await(order.no(), 1).size());
    Map<String, String> unknown = Map.of("order_no", "nothing", "status", "PAID");
    assertEquals(404, wire.post("/channel/sandbox/outcomes", unknown).status());
  }

  @Test
  void aPaymentMayBecomeKnownByAskingOnly() throws InterruptedException {
    Order order = magic("13");
    assertEquals("PROCESSING", send(order).text("status"));
    delay();

    assertEquals("PAID", ask(order).text("status"));
    Thread.sleep(300);
    assertEquals(List.of(), listener.about(order.no()));
  }

  @ParameterizedTest
  @CsvSource({"20,PAID", "21,REFUSED", "23,PROCESSING"})
  void silenceIsAnsweredByAQuestion(String digits, String truth) {
    Order order = magic(digits);
    Order paidOut = payout("629902" + digits + "00000001", 10_000);

    assertTrue(isSilent(order));
    assertTrue(isSilent(paidOut));
    assertTrue(List.of(truth, "PAID").contains(ask(order).text("status")));
    if (!truth.equals("PROCESSING")) {
      assertEquals(truth, ask(order).text("status"));
      assertEquals(ask(paidOut).body(), send(paidOut).body());
    }
  }

  @Test
  void anOrderTakenInSilenceMayStillBeProcessing() throws InterruptedException {
    Order order = magic("23");
    // The answer is asked for while the first request still hangs, before the delay is over.
    Thread hanging = new Thread(() -> isSilent(order));
    hanging.start();
    Thread.sleep(200);
    String early = ask(order).text("status");
    hanging.join();

    assertEquals("PROCESSING", early);
    assertEquals(1, listener.await(order.no(), 1).size());
    assertEquals("PAID", ask(order).text("status"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22", "42"})
  void anOrderNotTakenIsNotFoundAfterTheCutOffAndItsNumberIsClosed(String digits)
      throws InterruptedException {
    Order order = magic(digits);
    if (digits.equals("22")) {
      assertTrue(isSilent(order));
    } else {
      assertEquals(503, send(order).status());
    }

    Reply before = ask(order);
    Thread.sleep(700);
    Reply after = ask(order);

    assertEquals("NOT_SEEN", before.text("status"));
    assertEquals("NOT_FOUND", after.text("status"));
    assertEquals(before.text("cut_off_at"), after.text("cut_off_at"));
    assertEquals("ORDER_NO_CLOSED", send(order).text("code"));
    assertEquals("NOT_FOUND", ask(order).text("status"));
  }

  @Test
  void anOrderThatArrivesBeforeTheCutOffIsTaken() throws InterruptedException {
    Order order = collection(ORDINARY, 10_000);

    assertEquals("NOT_SEEN", ask(order).text("status"));
    assertEquals("PAID", send(order).text("status"));
    Thread.sleep(700);
    assertEquals("PAID", ask(order).text("status"));
    assertEquals("PAID", send(order).text("status"));
  }

  @Test
  void yesMayBeSaidTwice() throws InterruptedException {
    Order order = magic("30");
    send(order);

    List<Heard> heard = listener.await(order.no(), 2);

    assertEquals(2, heard.size());
    assertNotEquals(
        heard.get(0).json().path("notification_id"), heard.get(1).json().path("notification_id"));
    assertEquals(heard.get(0).json().path("order"), heard.get(1).json().path("order"));
  }

  @Test
  void yesMayComeAfterNo() throws InterruptedException {
    Order order = magic("31");

    assertEquals("REFUSED", send(order).text("status"));
    List<Heard> heard = listener.await(order.no(), 1);

    assertEquals("PAID", heard.get(0).json().at("/order/status").asText());
    assertEquals("PAID", ask(order).text("status"));
    assertTrue(ask(order).json().path("refusal").isMissingNode());
  }

  @Test
  void whatWasPaidMayBeReturned() throws InterruptedException {
    Order order = payout("6299023200000001", 10_000);

    assertEquals("PAID", send(order).text("status"));
    assertEquals(
        "RETURNED", listener.await(order.no(), 1).get(0).json().at("/order/status").asText());
    Reply returned = ask(order);

    assertEquals("RETURNED", returned.text("status"));
    assertEquals("2026-03-02", returned.text("returned_business_day"));
    assertEquals(10_000, returned.json().path("paid_amount_fen").asLong());
  }

  @Test
  void brokenAnswersAreSetRightByAQuestion() {
    Order garbled = magic("40");
    Order faulty = magic("41");
    Order page = magic("43");

    Reply half = wire.postForBrokenAnswer(garbled.path(), garbled.body());
    assertFalse(half.body().endsWith("}"));
    assertEquals(500, send(faulty).status());
    assertEquals("text/html", wire.postForBrokenAnswer(page.path(), page.body()).contentType());

    for (Order order : List.of(garbled, faulty, page)) {
      assertEquals("PAID", ask(order).text("status"));
      assertEquals("PAID", send(order).text("status"));
    }
  }

  @Test
  void anAnswerMayBearAnotherNumberOrAnotherAmount() {
    Order otherNumber = magic("44");
    Order oneMore = magic("55");

    assertEquals("another-number", send(otherNumber).text("order_no"));
    assertEquals(10_001, send(oneMore).json().path("paid_amount_fen").asLong());
    assertEquals(otherNumber.no(), ask(otherNumber).text("order_no"));
    assertEquals(10_000, ask(oneMore).json().path("paid_amount_fen").asLong());
  }

  @Test
  void lessMayBePaidThanWasOrdered() {
    Order order = magic("50");

    assertEquals(9_999, send(order).json().path("paid_amount_fen").asLong());
    assertEquals(10_000, ask(order).json().path("ordered_amount_fen").asLong());
    assertEquals(9_999, ask(order).json().path("paid_amount_fen").asLong());
  }

  @Test
  void aNotificationMayLieAboutTheAmount() throws InterruptedException {
    Order order = magic("51");
    send(order);

    Heard lie = listener.await(order.no(), 1).get(0);

    assertEquals(10_001, lie.json().at("/order/paid_amount_fen").asLong());
    assertTrue(lie.isSignedBy(channelKey));
    assertEquals(10_000, ask(order).json().path("paid_amount_fen").asLong());
  }

  @Test
  void aForgedNotificationComesBeforeTheTrueOne() throws InterruptedException {
    Order order = magic("60");
    send(order);

    List<Heard> heard = listener.await(order.no(), 2);

    assertFalse(heard.get(0).isSignedBy(channelKey));
    assertTrue(heard.get(1).isSignedBy(channelKey));
  }

  @Test
  void aNotificationThatIsNotTakenComesAgain() throws InterruptedException {
    Order order = magic("10");
    send(order);
    listener.refuseNext(1);

    List<Heard> heard = listener.await(order.no(), 2);

    assertEquals(
        heard.get(0).json().path("notification_id"), heard.get(1).json().path("notification_id"));
  }
}
