package bank.depository.payment;

import static bank.depository.payment.ChannelValues.DEPOSITS;
import static bank.depository.payment.ChannelValues.IN_PAID;
import static bank.depository.payment.ChannelValues.OUT_REFUSED;
import static bank.depository.payment.ChannelValues.WITHDRAWALS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.ledger.AccountKind;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.payment.ChannelValues.Row;
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
