package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Wire.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettlementTest {

  private static final String DAY = "2026-03-02";
  private static final String NEXT_DAY = "2026-03-03";

  private static SimulatorProcess process;
  private static Wire channel;
  private static Wire core;

  private String account = "";

  @BeforeAll
  static void start() {
    process = SimulatorProcess.start(Map.of("SIMULATOR_DELAY_MILLIS", "300"));
    channel = new Wire(process, "channel.yaml");
    core = new Wire(process, "core-statement.yaml");
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  @BeforeEach
  void openAccount() {
    String owner = UUID.randomUUID().toString().substring(0, 8);
    Map<String, String> wanted = Map.of("owner_no", owner, "kind", "SUMMARY", "name", "汇总账户");
    account = core.post("/core/accounts", wanted).text("account_no");
  }

  private String collect(String card, long amountFen, String day) {
    return send("/channel/collections", "payer", card, amountFen, day);
  }

  private String payOut(String card, long amountFen, String day) {
    return send("/channel/payouts", "payee", card, amountFen, day);
  }

  private String send(String path, String holder, String card, long amountFen, String day) {
    String orderNo = UUID.randomUUID().toString();
    channel.post(
        path,
        Map.of(
            "order_no",
            orderNo,
            "summary_account_no",
            account,
            "amount_fen",
            amountFen,
            holder,
            Map.of("name", "张三", "card_no", card),
            "business_day",
            day));
    return orderNo;
  }

  private Reply settle(String day) {
    return channel.post(
        "/channel/settlements", Map.of("summary_account_no", account, "business_day", day));
  }

  private Reply lines(String day) {
    return channel.sendUnchecked(
        "GET", "/channel/settlements/" + account + "/" + day + "/lines", null, process.key());
  }

  private JsonNode statement(String day) {
    return core.get("/core/statements/" + account + "/" + day).json();
  }

  private static String total(Reply settlement, String member) {
    JsonNode total = settlement.json().path(member);
    return total.path("count").asLong() + " of " + total.path("amount_fen").asLong();
  }

  @Test
  void aDayHoldsEveryPaidOrderAndTheCoreGetsItsSums() {
    collect("6217001234567890", 10_000, DAY);
    collect("6217001234567891", 500, DAY);
    payOut("6217001234567890", 2_500, DAY);
    collect("6299010100000001", 77, DAY);

    Reply settlement = settle(DAY);
    JsonNode statement = statement(DAY);

    assertEquals("POSTED", settlement.text("state"));
    assertEquals("2 of 10500", total(settlement, "collections"));
    assertEquals("1 of 2500", total(settlement, "payouts"));
    assertEquals("0 of 0", total(settlement, "returned_payouts"));
    assertEquals(3, lines(DAY).body().lines().count());
    assertEquals(10_500 - 2_500, statement.path("closing_balance_fen").asLong());
    assertEquals(
        settlement.json().at("/core_transfers/0/transfer_no"), statement.at("/lines/0/reference"));
  }

  @Test
  void theFileIsInOrderAndHasTheDigestThatTheSettlementNames() throws GeneralSecurityException {
    for (int i = 0; i < 20; i++) {
      collect("6217001234567890", 100 + i, DAY);
    }

    String sha256 = settle(DAY).text("lines_sha256");
    String file = lines(DAY).body();

    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(file.getBytes(StandardCharsets.UTF_8));
    assertEquals(HexFormat.of().formatHex(digest), sha256);
    assertEquals(file.lines().sorted().toList(), file.lines().toList());
  }

  @Test
  void aDayIsEndedOnceHoweverOftenItIsAsked() {
    collect("6217001234567890", 10_000, DAY);
    Reply first = settle(DAY);
    collect("6217001234567890", 300, DAY);

    Reply again = settle(DAY);
    Reply next = settle(NEXT_DAY);

    assertEquals(first.body(), again.body());
    assertEquals("1 of 300", total(next, "collections"));
    assertEquals(10_000, statement(DAY).path("closing_balance_fen").asLong());
    assertEquals(10_300, statement(NEXT_DAY).path("closing_balance_fen").asLong());
    assertEquals(first.body(), find(DAY).body());
  }

  private Reply find(String day) {
    return channel.get("/channel/settlements/" + account + "/" + day);
  }

  @Test
  void endingADayEndsTheDaysBeforeItEachByItself() {
    collect("6217001234567890", 10_000, DAY);
    collect("6217001234567890", 300, NEXT_DAY);

    Reply next = settle(NEXT_DAY);

    assertEquals("1 of 300", total(next, "collections"));
    assertEquals("1 of 10000", total(find(DAY), "collections"));
    assertEquals(10_000, statement(DAY).path("closing_balance_fen").asLong());
    assertEquals(10_000, statement(NEXT_DAY).path("opening_balance_fen").asLong());
  }

  @Test
  void aDayWithoutMovementSettlesToNothing() {
    Reply settlement = settle(DAY);

    assertEquals("POSTED", settlement.text("state"));
    assertEquals(0, settlement.json().path("core_transfers").size());
    assertEquals("", lines(DAY).body());
    assertEquals("SETTLEMENT_NOT_FOUND", find(NEXT_DAY).text("code"));
    assertEquals(404, lines(NEXT_DAY).status());
  }

  @Test
  void whatIsReturnedAfterTheDayBelongsToTheNextDay() throws InterruptedException {
    payOut("6299023200000001", 2_500, DAY);
    collect("6299013200000001", 900, DAY);
    Reply day = settle(DAY);
    Thread.sleep(700);

    Reply next = settle(NEXT_DAY);

    assertEquals("1 of 2500", total(day, "payouts"));
    assertEquals("1 of 2500", total(next, "returned_payouts"));
    assertEquals("1 of 900", total(next, "returned_collections"));
    assertEquals(900 - 2_500, statement(DAY).path("closing_balance_fen").asLong());
    assertEquals(0, statement(NEXT_DAY).path("closing_balance_fen").asLong());
  }

  @Test
  void aSettlementMayBeWrongByAFenALineOrACopy() {
    String less = collect("6299015200000001", 10_000, DAY);
    String missing = collect("6299015300000001", 20_000, DAY);
    String twice = collect("6299015400000001", 40_000, DAY);
    collect("6299015000000001", 80_000, DAY);

    Reply settlement = settle(DAY);
    String file = lines(DAY).body();

    assertEquals("4 of " + (9_999 + 80_000 + 79_999), total(settlement, "collections"));
    assertEquals(1, file.lines().filter(line -> line.contains(less)).count());
    assertEquals(0, file.lines().filter(line -> line.contains(missing)).count());
    assertEquals(2, file.lines().filter(line -> line.contains(twice)).count());
    assertEquals(169_998, statement(DAY).path("closing_balance_fen").asLong());
  }

  @Test
  void withoutAnAccountAtTheCoreTheSettlementStaysToBePosted() {
    account = "860000009999999999";
    collect("6217001234567890", 10_000, DAY);

    assertEquals("POSTING", settle(DAY).text("state"));
  }

  @Test
  void theSimulatedDayWinsOverTheDayThatARequestNames() {
    channel.sendUnchecked("POST", "/clock", "{\"business_day\":\"2026-04-01\"}", process.key());
    try {
      collect("6217001234567890", 10_000, DAY);
    } finally {
      channel.sendUnchecked("POST", "/clock", "{}", process.key());
    }
    collect("6217001234567890", 300, DAY);

    assertEquals("1 of 300", total(settle(DAY), "collections"));
    assertEquals("1 of 10000", total(settle("2026-04-01"), "collections"));
  }
}
