package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Wire.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoreTest {

  private static final String DAY = "2026-03-02";
  private static final String NEXT_DAY = "2026-03-03";
  private static final Duration SHORT = Duration.ofMillis(700);

  private static SimulatorProcess process;
  private static Wire core;

  private String owner = "";
  private String summary = "";
  private String ownFund = "";

  @BeforeAll
  static void start() {
    process =
        SimulatorProcess.start(
            Map.of(
                "SIMULATOR_SILENCE_MILLIS", "3000",
                "SIMULATOR_DELAY_MILLIS", "600",
                "SIMULATOR_CUT_OFF_MILLIS", "500"));
    core = new Wire(process, "core-statement.yaml");
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  @BeforeEach
  void openAccounts() {
    owner = UUID.randomUUID().toString().substring(0, 8);
    summary = open("SUMMARY").text("account_no");
    ownFund = open("OWN_FUND").text("account_no");
    book(summary, "CREDIT", 10_000_000, DAY);
  }

  private Reply open(String kind) {
    return core.post(
        "/core/accounts", Map.of("owner_no", owner, "kind", kind, "name", "账户 " + kind));
  }

  private static Reply book(String account, String direction, long amountFen, String day) {
    return core.post(
        "/core/internal-transfers",
        Map.of(
            "transfer_no",
            UUID.randomUUID().toString(),
            "account_no",
            account,
            "direction",
            direction,
            "amount_fen",
            amountFen,
            "counterpart",
            "外部",
            "business_day",
            day));
  }

  private Map<String, Object> sweep(long amountFen, String day) {
    Map<String, Object> transfer = new HashMap<>();
    transfer.put("transfer_no", UUID.randomUUID().toString());
    transfer.put("purpose", "FEE_SWEEP");
    transfer.put("debit_account_no", summary);
    transfer.put("credit_account_no", ownFund);
    transfer.put("amount_fen", amountFen);
    transfer.put("business_day", day);
    return transfer;
  }

  private static Reply send(Map<String, Object> transfer) {
    return core.post("/core/transfers", transfer);
  }

  private static Reply ask(Map<String, Object> transfer) {
    return core.get("/core/transfers/" + transfer.get("transfer_no"));
  }

  private static long balance(String account) {
    return core.get("/core/accounts/" + account).json().path("balance_fen").asLong();
  }

  private static JsonNode statement(String account, String day) {
    return core.get("/core/statements/" + account + "/" + day).json();
  }

  @Test
  void anAccountIsOpenedOnceForEachOwnerAndKind() {
    assertEquals(summary, open("SUMMARY").text("account_no"));
    assertNotEquals(summary, ownFund);

    Reply otherName =
        core.post("/core/accounts", Map.of("owner_no", owner, "kind", "SUMMARY", "name", "x"));
    assertEquals("ACCOUNT_CONFLICT", otherName.text("code"));
    assertEquals("ACCOUNT_NOT_FOUND", core.get("/core/accounts/1").text("code"));
  }

  @Test
  void aSweepMovesMoneyOnceAndStandsInBothStatements() {
    Map<String, Object> transfer = sweep(12_345, DAY);

    Reply first = send(transfer);
    Reply again = send(transfer);

    assertEquals("DONE", first.text("status"));
    assertEquals(first.body(), again.body());
    assertEquals(10_000_000 - 12_345, balance(summary));
    assertEquals(12_345, balance(ownFund));
    JsonNode line = statement(summary, DAY).at("/lines/1");
    assertEquals("DEBIT", line.path("direction").asText());
    assertEquals(ownFund, line.path("counterpart").asText());
    assertEquals(transfer.get("transfer_no"), line.path("reference").asText());
    assertEquals("CREDIT", statement(ownFund, DAY).at("/lines/0/direction").asText());
  }

  @Test
  void anotherTransferUnderTheSameNumberIsRefused() {
    Map<String, Object> transfer = sweep(12_345, DAY);
    send(transfer);
    transfer.put("amount_fen", 1);

    assertEquals("TRANSFER_NO_CONFLICT", send(transfer).text("code"));
    assertEquals(12_345, balance(ownFund));
  }

  @Test
  void moneyThatIsNotThereIsNotMoved() {
    Map<String, Object> transfer = sweep(10_000_001, DAY);

    assertEquals("INSUFFICIENT_FUNDS", send(transfer).text("refusal_code"));
    assertEquals("REFUSED", ask(transfer).text("status"));
    assertEquals(10_000_000, balance(summary));
  }

  @Test
  void aTransferGoesOnlyWhereItsPurposeGoes() {
    Map<String, Object> wrongWay = sweep(100, DAY);
    wrongWay.put("purpose", "MARKETING");
    Map<String, Object> toItself = sweep(100, DAY);
    toItself.put("credit_account_no", summary);
    String mine = ownFund;
    openAccounts();
    Map<String, Object> toStranger = sweep(100, DAY);
    toStranger.put("credit_account_no", mine);
    Map<String, Object> toNobody = sweep(100, DAY);
    toNobody.put("credit_account_no", "1");

    assertEquals("TRANSFER_NOT_ALLOWED", send(wrongWay).text("code"));
    assertEquals("TRANSFER_NOT_ALLOWED", send(toItself).text("code"));
    assertEquals("TRANSFER_NOT_ALLOWED", send(toStranger).text("code"));
    assertEquals("ACCOUNT_NOT_FOUND", send(toNobody).text("code"));
  }

  @Test
  void marketingMoneyGoesFromTheOwnFundAccount() {
    book(ownFund, "CREDIT", 1_000, DAY);
    Map<String, Object> transfer = sweep(400, DAY);
    transfer.put("purpose", "MARKETING");
    transfer.put("debit_account_no", ownFund);
    transfer.put("credit_account_no", summary);

    assertEquals("DONE", send(transfer).text("status"));
    assertEquals(600, balance(ownFund));
  }

  @Test
  void booksAreNotWrittenBackwards() {
    assertEquals(NEXT_DAY, book(summary, "CREDIT", 1, NEXT_DAY).text("business_day"));

    assertEquals(NEXT_DAY, send(sweep(100, DAY)).text("business_day"));
    assertTrue(statement(summary, DAY).path("final").asBoolean());
    assertFalse(statement(summary, NEXT_DAY).path("final").asBoolean());
    assertEquals(
        statement(summary, DAY).path("closing_balance_fen"),
        statement(summary, NEXT_DAY).path("opening_balance_fen"));
  }

  @Test
  void theAmountMayAskForARefusal() {
    Map<String, Object> transfer = sweep(555_501, DAY);

    assertEquals("ACCOUNT_BLOCKED", send(transfer).text("refusal_code"));
    assertEquals(0, balance(ownFund));
  }

  @Test
  void aTransferMayBeCertainLaterOrNever() throws InterruptedException {
    Map<String, Object> done = sweep(555_510, DAY);
    Map<String, Object> refused = sweep(555_511, DAY);
    Map<String, Object> never = sweep(555_512, DAY);
    assertEquals("PROCESSING", send(done).text("status"));
    assertEquals("PROCESSING", send(refused).text("status"));
    assertEquals("PROCESSING", send(never).text("status"));
    assertEquals(0, balance(ownFund));
    Thread.sleep(900);

    assertEquals("DONE", ask(done).text("status"));
    assertEquals("REFUSED", ask(refused).text("status"));
    assertEquals("PROCESSING", ask(never).text("status"));
    assertEquals(555_510, balance(ownFund));
  }

  @Test
  void silenceIsAnsweredByAQuestion() throws InterruptedException {
    Map<String, Object> done = sweep(555_520, DAY);
    Map<String, Object> idle = sweep(555_521, DAY);

    assertTrue(core.postGetsSilence("/core/transfers", done, SHORT));
    assertTrue(core.postGetsSilence("/core/transfers", idle, SHORT));
    assertEquals("DONE", ask(done).text("status"));
    assertEquals("NOT_SEEN", ask(idle).text("status"));
    Thread.sleep(700);
    assertEquals("NOT_FOUND", ask(idle).text("status"));
    assertEquals("TRANSFER_NO_CLOSED", send(idle).text("code"));
    assertEquals(555_520, balance(ownFund));
  }

  @Test
  void brokenAnswersAreSetRightByAQuestion() {
    Map<String, Object> garbled = sweep(555_540, DAY);
    Map<String, Object> faulty = sweep(555_541, DAY);
    Map<String, Object> unavailable = sweep(555_542, DAY);

    assertFalse(core.postForBrokenAnswer("/core/transfers", garbled).body().endsWith("}"));
    assertEquals(500, send(faulty).status());
    assertEquals(503, send(unavailable).status());
    assertEquals("DONE", ask(garbled).text("status"));
    assertEquals("DONE", send(faulty).text("status"));
    assertEquals("NOT_SEEN", ask(unavailable).text("status"));
    assertEquals(555_540 + 555_541, balance(ownFund));
  }

  private void tamper(String kind, int lineNo, long deltaFen) {
    Map<String, Object> lever = new HashMap<>();
    lever.put("account_no", summary);
    lever.put("business_day", DAY);
    lever.put("kind", kind);
    lever.put("line_no", lineNo);
    lever.put("delta_fen", deltaFen);
    assertEquals(200, core.post("/core/sandbox/tampering", lever).status());
  }

  @Test
  void aStatementCanBeMadeToDifferFromTheBooks() {
    send(sweep(12_345, DAY));
    JsonNode truth = statement(summary, DAY);

    tamper("DROP_LINE", 2, 0);
    assertEquals(1, statement(summary, DAY).path("lines").size());
    assertEquals(10_000_000, statement(summary, DAY).path("closing_balance_fen").asLong());

    tamper("CHANGE_AMOUNT", 2, -45);
    assertEquals(12_300, statement(summary, DAY).at("/lines/1/amount_fen").asLong());
    assertEquals(10_000_000 - 12_300, statement(summary, DAY).path("closing_balance_fen").asLong());

    tamper("WRONG_CLOSING", 1, 7);
    assertEquals(truth.path("lines"), statement(summary, DAY).path("lines"));
    assertEquals(
        10_000_000 - 12_345 + 7, statement(summary, DAY).path("closing_balance_fen").asLong());

    tamper("NONE", 1, 0);
    assertEquals(truth, statement(summary, DAY));
    assertEquals(10_000_000 - 12_345, balance(summary));
  }
}
