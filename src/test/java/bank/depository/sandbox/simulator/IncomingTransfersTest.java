package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Wire.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bank transfers that come in, and payouts of the depository's own money. */
class IncomingTransfersTest {

  private static final String DAY = "2026-03-02";

  private static SimulatorProcess process;
  private static Wire channel;
  private static Wire core;

  private String account = "";

  @BeforeAll
  static void start() {
    process = SimulatorProcess.start(Map.of());
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

  private Map<String, Object> transfer(long fen) {
    Map<String, Object> making = new HashMap<>();
    making.put("transfer_no", UUID.randomUUID().toString());
    making.put("summary_account_no", account);
    making.put("payer", Map.of("name", "张三", "account_no", "6217001234567890123"));
    making.put("amount_fen", fen);
    making.put("remark", "482913");
    making.put("business_day", DAY);
    return making;
  }

  private Reply make(Map<String, Object> making) {
    return channel.post("/channel/sandbox/incoming-transfers", making);
  }

  private Reply list(String after) {
    return channel.get("/channel/incoming-transfers/" + account + after);
  }

  private Reply settle(String day) {
    return channel.post(
        "/channel/settlements", Map.of("summary_account_no", account, "business_day", day));
  }

  @Test
  void eachIsListedOnceAndFromAnyNumberOn() {
    Map<String, Object> first = transfer(37);
    Reply made = make(first);
    assertEquals(made.body(), make(first).body());
    make(transfer(38));

    assertEquals(2, list("").json().at("/incoming_transfers").size());
    Reply later = list("/" + made.text("incoming_no"));
    assertEquals(1, later.json().at("/incoming_transfers").size());
    assertEquals(38, later.json().at("/incoming_transfers/0/amount_fen").asLong());
  }

  @Test
  void anotherContentUnderTheSameNumberIsRefused() {
    Map<String, Object> first = transfer(37);
    make(first);
    first.put("amount_fen", 38L);

    Reply refused = make(first);

    assertEquals(409, refused.status());
    assertEquals("TRANSFER_NO_CONFLICT", refused.text("code"));
  }

  @Test
  void theySettleAsACreditAndJoinNoSettledDay() {
    String number = make(transfer(37)).text("incoming_no");

    Reply settled = settle(DAY);

    assertEquals(37, settled.json().at("/incoming_transfers/amount_fen").asLong());
    assertEquals("CREDIT", settled.json().at("/core_transfers/0/direction").asText());
    String lines = channel.get("/channel/settlements/" + account + "/" + DAY + "/lines").body();
    assertTrue(lines.contains(number) && lines.contains("INCOMING_TRANSFER"), lines);
    assertEquals("2026-03-03", make(transfer(38)).text("business_day"));
  }

  @Test
  void aPayoutOfOwnMoneyStandsInNoSettlementOfTheSummaryAccount() {
    String orderNo = UUID.randomUUID().toString();
    Reply paid =
        channel.post(
            "/channel/verification-payouts",
            Map.of(
                "order_no",
                orderNo,
                "summary_account_no",
                account,
                "amount_fen",
                37,
                "payee",
                Map.of("name", "张三", "card_no", "6217001234567890123"),
                "business_day",
                DAY));
    assertEquals("PAID", paid.text("status"));

    Reply settled = settle(DAY);

    assertEquals(0, settled.json().at("/payouts/count").asLong());
    assertEquals(0, settled.json().at("/core_transfers").size());
  }
}
