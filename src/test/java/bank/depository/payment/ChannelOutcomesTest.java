package bank.depository.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.ledger.AccountKind;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.sandbox.ChannelDesk;
import bank.depository.sandbox.OutsideWorldResource;
import bank.depository.shared.ErrorCode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every documented value of the channel, in both directions: what the order, the books, the page
 * and the platform come to, and what the channel's settlement makes of it. The expectations are
 * written by hand.
 */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
@WithTestResource(value = OutsideWorldResource.class, scope = TestResourceScope.GLOBAL)
class ChannelOutcomesTest {

  /** Of a withdrawal, what its customer had before. */
  private static final long BEFORE_FEN = 1_000_000;

  /**
   * What a value comes to.
   *
   * @param order the order's state, and why it failed
   * @param channel what is certain at the channel
   * @param movements in the books; {@code A} is the amount
   * @param events in their order
   * @param settled movements that the settlement adds
   * @param breaks that the settlement leaves
   */
  private record Row(
      String order,
      String channel,
      String movements,
      String events,
      String settled,
      String breaks) {}

  private static final String OK = "order.succeeded";
  private static final String NO = "order.failed";

  private static final Row IN_PAID =
      new Row("SUCCEEDED", "PAID", "DEPOSIT A", OK, "DEPOSIT_SETTLEMENT A", "");
  private static final Row IN_REFUSED =
      new Row("FAILED CHANNEL_REFUSED", "REFUSED", "", NO, "", "");
  private static final Row IN_UNSEEN =
      new Row("FAILED CHANNEL_NEVER_SAW", "NEVER_ARRIVED", "", NO, "", "");

  private static final Row OUT_PAID =
      new Row("SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "WITHDRAWAL_PAID A", "");
  private static final Row OUT_REFUSED =
      new Row("FAILED CHANNEL_REFUSED", "REFUSED", "WITHDRAWAL A, WITHDRAWAL_RETURN A", NO, "", "");
  private static final Row OUT_UNSEEN =
      new Row(
          "FAILED CHANNEL_NEVER_SAW",
          "NEVER_ARRIVED",
          "WITHDRAWAL A, WITHDRAWAL_RETURN A",
          NO,
          "",
          "");

  private static final Map<String, Row> DEPOSITS = deposits();
  private static final Map<String, Row> WITHDRAWALS = withdrawals();

  private static Map<String, Row> deposits() {
    Map<String, Row> rows = new LinkedHashMap<>();
    all(rows, IN_REFUSED, "01", "02", "03", "04", "11", "21");
    all(rows, IN_PAID, "10", "13", "20", "23", "30", "40", "41", "43", "44", "51", "55", "60");
    all(rows, IN_UNSEEN, "22", "42");
    rows.put(
        "31",
        new Row(
            "FAILED CHANNEL_REFUSED",
            "PAID",
            "DEPOSIT_TO_SUSPENSE A",
            NO + ", deposit.paid-after-refusal",
            "DEPOSIT_SETTLEMENT A",
            ""));
    rows.put(
        "32",
        new Row(
            "SUCCEEDED",
            "RETURNED",
            "DEPOSIT A, DEPOSIT_TAKEN_BACK A",
            OK + ", deposit.taken-back",
            "DEPOSIT_SETTLEMENT A, DEPOSIT_TAKEN_BACK_SETTLEMENT A",
            ""));
    rows.put(
        "50",
        new Row(
            "FAILED DEPOSIT_IN_SUSPENSE",
            "PAID",
            "DEPOSIT_TO_SUSPENSE A-1",
            NO,
            "DEPOSIT_SETTLEMENT A-1",
            ""));
    rows.put(
        "52",
        new Row(
            "SUCCEEDED",
            "PAID",
            "DEPOSIT A",
            OK,
            "DEPOSIT_SETTLEMENT A-1",
            "AMOUNT_DIFFERS COLLECTION A A-1"));
    rows.put(
        "53", new Row("SUCCEEDED", "PAID", "DEPOSIT A", OK, "", "LINE_MISSING COLLECTION A 0"));
    rows.put(
        "54",
        new Row(
            "SUCCEEDED",
            "PAID",
            "DEPOSIT A",
            OK,
            "DEPOSIT_SETTLEMENT A",
            "LINE_TWICE COLLECTION A A"));
    return rows;
  }

  private static Map<String, Row> withdrawals() {
    Map<String, Row> rows = new LinkedHashMap<>();
    all(rows, OUT_REFUSED, "01", "02", "03", "04", "11", "21");
    all(rows, OUT_PAID, "10", "13", "20", "23", "30", "40", "41", "43", "44", "51", "55", "60");
    all(rows, OUT_UNSEEN, "22", "42");
    rows.put(
        "31",
        new Row(
            "FAILED CHANNEL_REFUSED",
            "PAID",
            "WITHDRAWAL A, WITHDRAWAL_RETURN A, WITHDRAWAL A",
            NO + ", withdrawal.paid-after-refusal",
            "WITHDRAWAL_PAID A",
            ""));
    rows.put(
        "32",
        new Row(
            "SUCCEEDED",
            "RETURNED",
            "WITHDRAWAL A, WITHDRAWAL_PAID_BACK A",
            OK + ", withdrawal.returned",
            "WITHDRAWAL_PAID_BACK_SETTLEMENT A, WITHDRAWAL_PAID A",
            ""));
    rows.put(
        "50",
        new Row(
            "SUCCEEDED",
            "PAID",
            "WITHDRAWAL A, WITHDRAWAL_RETURN 1",
            OK,
            "WITHDRAWAL_PAID A-1",
            ""));
    rows.put(
        "52",
        new Row(
            "SUCCEEDED",
            "PAID",
            "WITHDRAWAL A",
            OK,
            "WITHDRAWAL_PAID A-1",
            "AMOUNT_DIFFERS PAYOUT A A-1"));
    rows.put("53", new Row("SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "", "LINE_MISSING PAYOUT A 0"));
    rows.put(
        "54",
        new Row(
            "SUCCEEDED", "PAID", "WITHDRAWAL A", OK, "WITHDRAWAL_PAID A", "LINE_TWICE PAYOUT A A"));
    return rows;
  }

  private static void all(Map<String, Row> rows, Row row, String... values) {
    for (String value : values) {
      rows.put(value, row);
    }
  }

  @TestHTTPResource("/")
  URI service;

  @Inject PaymentWorld world;

  private ChannelDesk channel;

  @BeforeEach
  void theChannelTellsUs() {
    channel = ChannelDesk.ofSandbox();
    channel.notifyAt(service.resolve("/outside/sandbox/channel-notices"));
  }

  @Test
  @Requirement(value = "DEP-05", says = "when the channel says unknown the order stays processing")
  @Requirement(value = "DEP-05", says = "an unknown deposit is asked again until certain")
  @Requirement(value = "DEP-05", says = "a deposit is never credited twice")
  @Requirement(value = "API-05", says = "failures are notified too")
  void everyValueOfADeposit() throws Exception {
    Map<String, Order> orders = given(DEPOSITS, this::deposit);
    Order undecided = deposit("12");
    assertEquals(PageOutcome.Kind.PROCESSING, world.outcome(undecided).kind());

    comeTo(DEPOSITS, orders);
    assertEquals(OrderState.PROCESSING, world.fresh(undecided).state());
    assertEquals(List.of(), world.movements(undecided));
    channel.decide(undecided.id(), "PAID");
    comeTo("12", IN_PAID, undecided);

    orders.put("12", undecided);
    Map<String, Row> rows = new LinkedHashMap<>(DEPOSITS);
    rows.put("12", IN_PAID);
    settledAs(rows, orders);
    assertEquals(
        sum(rows, "DEPOSIT") - sum(rows, "DEPOSIT_TAKEN_BACK"),
        orders.values().stream().mapToLong(order -> world.fen(customer(order))).sum());
    assertEquals(sum(rows, "DEPOSIT_TO_SUSPENSE"), world.fen(AccountKind.SUSPENSE));
    assertEquals(0, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
    assertEquals(444_453 + 1, world.fen(AccountKind.DEPOSITS_IN_TRANSIT));
  }

  @Test
  @Requirement(value = "WDR-02", says = "the outcome is certain: paid, rejected or returned later")
  @Requirement(
      value = "WDR-02",
      says = "returned money comes back as its own movement tied to the withdrawal")
  @Requirement(value = "REC-05", says = "each payment channel is reconciled daily")
  void everyValueOfAWithdrawal() throws Exception {
    Map<String, Order> orders = given(WITHDRAWALS, this::withdrawal);
    Order undecided = withdrawal("12");
    assertEquals(PageOutcome.Kind.PROCESSING, world.outcome(undecided).kind());

    comeTo(WITHDRAWALS, orders);
    assertEquals(OrderState.PROCESSING, world.fresh(undecided).state());
    assertEquals(444_412, world.fen(AccountKind.PAYOUTS_IN_TRANSIT) - inTransit(WITHDRAWALS));
    channel.decide(undecided.id(), "REFUSED");
    comeTo("12", OUT_REFUSED, undecided);

    for (Map.Entry<String, Order> entry : orders.entrySet()) {
      long left =
          BEFORE_FEN
              - sum(entry.getKey(), of(WITHDRAWALS, entry.getKey()), "WITHDRAWAL")
              + sum(entry.getKey(), of(WITHDRAWALS, entry.getKey()), "WITHDRAWAL_RETURN")
              + sum(entry.getKey(), of(WITHDRAWALS, entry.getKey()), "WITHDRAWAL_PAID_BACK");
      assertEquals(left, world.fen(customer(entry.getValue())), entry.getKey());
    }
    settledAs(WITHDRAWALS, orders);
    assertEquals(0, world.fen(AccountKind.DEPOSITS_IN_TRANSIT));
    assertEquals(444_453 + 1, world.fen(AccountKind.PAYOUTS_IN_TRANSIT));
  }

  private long inTransit(Map<String, Row> rows) {
    return sum(rows, "WITHDRAWAL") - sum(rows, "WITHDRAWAL_RETURN");
  }

  private Order deposit(String value) {
    return world.deposit(world.customer(), amount(value));
  }

  private Order withdrawal(String value) {
    return world.withdraw(world.customer(BEFORE_FEN), amount(value));
  }

  private static long amount(String value) {
    return 444_400 + Long.parseLong(value);
  }

  private static String customer(Order order) {
    return order.customerNo().orElseThrow();
  }

  private interface Given {
    Order order(String value);
  }

  /** All at the same time: some answers take theirs. */
  private static Map<String, Order> given(Map<String, Row> rows, Given given) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Map<String, Future<Order>> asked = new LinkedHashMap<>();
      rows.keySet().forEach(value -> asked.put(value, threads.submit(() -> given.order(value))));
      Map<String, Order> orders = new LinkedHashMap<>();
      for (Map.Entry<String, Future<Order>> entry : asked.entrySet()) {
        orders.put(entry.getKey(), entry.getValue().get());
      }
      return orders;
    } finally {
      threads.shutdownNow();
    }
  }

  private void comeTo(Map<String, Row> rows, Map<String, Order> orders) {
    rows.forEach((value, row) -> comeTo(value, row, of(orders, value)));
    world.assertSound();
  }

  private void comeTo(String value, Row row, Order order) {
    PaymentWorld.await(
        value + " to become " + row,
        () ->
            world.given(order).state().name().equals(row.channel())
                && state(order).equals(row.order()));
    assertEquals(expected(value, row.movements()), world.movements(order), value);
    assertEquals(split(row.events()), world.events(order), value);
    assertEquals(kind(row), world.outcome(order).kind(), value);
    String told = String.valueOf(world.fresh(order).result().orElse(""));
    assertTrue(told.contains(row.channel()), value + ": " + told);
  }

  private static PageOutcome.Kind kind(Row row) {
    return row.order().equals("SUCCEEDED") && row.channel().equals("PAID")
        ? PageOutcome.Kind.DONE
        : PageOutcome.Kind.REFUSED;
  }

  private String state(Order order) {
    Order now = world.fresh(order);
    return now.failureCode()
        .map(ErrorCode::name)
        .map(code -> now.state() + " " + code)
        .orElse(now.state().name());
  }

  /** The day's settlement adds what is written, leaves the breaks that are written, and no more. */
  private void settledAs(Map<String, Row> rows, Map<String, Order> orders) {
    world.settle(world.firstDay());
    world.settle(world.firstDay());

    List<String> breaks = new ArrayList<>();
    rows.forEach(
        (value, row) -> {
          List<String> expected = new ArrayList<>(expected(value, row.movements()));
          expected.addAll(expected(value, row.settled()));
          assertEquals(expected, world.movements(of(orders, value)), value);
          if (!row.breaks().isEmpty()) {
            breaks.add(of(orders, value).id() + " " + filled(value, row.breaks()));
          }
        });
    assertEquals(
        breaks.stream().sorted().toList(),
        world.breaks(world.firstDay()).stream()
            .map(
                found ->
                    String.join(
                        " ",
                        found.orderNo(),
                        found.kind().name(),
                        found.lineKind(),
                        Long.toString(found.ours().fen()),
                        Long.toString(found.channels().fen())))
            .sorted()
            .toList());
    world.assertSound();
  }

  private static List<String> expected(String value, String movements) {
    return split(movements).stream().map(movement -> filled(value, movement)).toList();
  }

  private static String filled(String value, String text) {
    return java.util.Arrays.stream(text.split(" "))
        .map(
            word ->
                switch (word) {
                  case "A" -> Long.toString(amount(value));
                  case "A-1" -> Long.toString(amount(value) - 1);
                  default -> word;
                })
        .collect(Collectors.joining(" "));
  }

  private static <T> T of(Map<String, T> all, String value) {
    return java.util.Objects.requireNonNull(all.get(value));
  }

  private static List<String> split(String words) {
    return words.isEmpty() ? List.of() : List.of(words.split(", "));
  }

  private static long sum(Map<String, Row> rows, String kind) {
    return rows.entrySet().stream()
        .mapToLong(entry -> sum(entry.getKey(), entry.getValue(), kind))
        .sum();
  }

  private static long sum(String value, Row row, String kind) {
    return expected(value, row.movements()).stream()
        .map(movement -> movement.split(" "))
        .filter(words -> words[0].equals(kind))
        .mapToLong(words -> Long.parseLong(words[1]))
        .sum();
  }
}
