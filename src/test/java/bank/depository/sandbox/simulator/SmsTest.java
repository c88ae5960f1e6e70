package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Wire.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SmsTest {

  private static final Duration SHORT = Duration.ofMillis(700);

  private static SimulatorProcess process;
  private static Wire wire;

  @BeforeAll
  static void start() {
    process = SimulatorProcess.start(Map.of("SIMULATOR_SILENCE_MILLIS", "3000"));
    wire = new Wire(process, "sms.yaml");
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  private static Map<String, String> message(String id, String mobile, String text) {
    return Map.of("message_id", id, "mobile", mobile, "text", text);
  }

  private static Reply inbox(String mobile) {
    return wire.get("/sms/phones/" + mobile + "/messages");
  }

  @Test
  void aMessageIsReadOnThePhoneOnceHoweverOftenItIsSent() {
    Reply first = wire.post("/sms/messages", message("m-1", "13800138000", "验证码 123456"));
    Reply again = wire.post("/sms/messages", message("m-1", "13800138000", "验证码 123456"));

    assertEquals("ACCEPTED", first.text("status"));
    assertEquals(first.body(), again.body());
    assertEquals(1, inbox("13800138000").json().path("messages").size());
    assertEquals(first.body(), wire.get("/sms/messages/m-1").body());
  }

  @Test
  void anotherTextUnderTheSameIdIsRefused() {
    wire.post("/sms/messages", message("m-2", "13800138002", "eins"));
    Reply other = wire.post("/sms/messages", message("m-2", "13800138002", "zwei"));

    assertEquals(409, other.status());
    assertEquals("MESSAGE_ID_CONFLICT", other.text("code"));
    assertEquals("eins", inbox("13800138002").json().at("/messages/0/text").asText());
  }

  @Test
  void refusedMobilesSayWhyAndReachNoPhone() {
    Reply notInService = wire.post("/sms/messages", message("m-3", "19900000101", "x"));
    Reply blocked = wire.post("/sms/messages", message("m-4", "19900000201", "x"));

    assertEquals("NUMBER_NOT_IN_SERVICE", notInService.text("refusal_code"));
    assertEquals("BLOCKED_BY_CARRIER", blocked.text("refusal_code"));
    assertEquals(0, inbox("19900000101").json().path("messages").size());
  }

  @Test
  void anAcceptedMessageMayNeverReachThePhone() {
    Reply lost = wire.post("/sms/messages", message("m-5", "19900000301", "x"));

    assertEquals("ACCEPTED", lost.text("status"));
    assertEquals(0, inbox("19900000301").json().path("messages").size());
  }

  @Test
  void silenceLeavesOpenWhetherTheMessageWasTaken() {
    boolean idle = wire.postGetsSilence("/sms/messages", message("m-6", "19900001001", "x"), SHORT);
    boolean done = wire.postGetsSilence("/sms/messages", message("m-7", "19900001101", "x"), SHORT);

    assertTrue(idle && done);
    assertEquals(404, wire.get("/sms/messages/m-6").status());
    assertEquals("ACCEPTED", wire.get("/sms/messages/m-7").text("status"));
    assertEquals(1, inbox("19900001101").json().path("messages").size());
  }

  @Test
  void brokenAnswersDoNotUndoTheDelivery() {
    Reply garbled = wire.postForBrokenAnswer("/sms/messages", message("m-8", "19900002001", "x"));
    Reply faulty = wire.post("/sms/messages", message("m-9", "19900002101", "x"));
    Reply unavailable = wire.post("/sms/messages", message("m-10", "19900002201", "x"));

    assertEquals(200, garbled.status());
    assertFalse(garbled.body().endsWith("}"));
    assertEquals(500, faulty.status());
    assertEquals(503, unavailable.status());
    assertEquals("ACCEPTED", wire.get("/sms/messages/m-8").text("status"));
    assertEquals("ACCEPTED", wire.get("/sms/messages/m-9").text("status"));
    assertEquals(404, wire.get("/sms/messages/m-10").status());
    assertEquals(200, wire.post("/sms/messages", message("m-9", "19900002101", "x")).status());
  }

  @Test
  void peopleReadPhonesInTheBrowserWithoutAKey() {
    wire.post("/sms/messages", message("m-11", "13900139000", "<b>1 & 2</b>"));

    Reply phone = wire.sendUnchecked("GET", "/sms/phones/13900139000", null, null);
    Reply phones = wire.sendUnchecked("GET", "/sms/phones", null, null);

    assertTrue(phone.body().contains("&lt;b&gt;1 &amp; 2&lt;/b&gt;"));
    assertTrue(phones.body().contains("13900139000"));
  }
}
