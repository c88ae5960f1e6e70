package bank.depository.sandbox.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.sandbox.SimulatorProcess;
import bank.depository.sandbox.simulator.Wire.Reply;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuerTest {

  private static final String ORDINARY = "6217001234567890";
  private static final Duration SHORT = Duration.ofMillis(700);

  private static SimulatorProcess process;
  private static Wire wire;

  @BeforeAll
  static void start() {
    process =
        SimulatorProcess.start(
            Map.of("SIMULATOR_SILENCE_MILLIS", "3000", "SIMULATOR_DELAY_MILLIS", "600"));
    wire = new Wire(process, "issuer.yaml");
  }

  @AfterAll
  static void stop() {
    process.close();
  }

  private static Map<String, Object> three(String card) {
    Map<String, Object> request = new HashMap<>();
    request.put("request_no", UUID.randomUUID().toString());
    request.put("factors", "THREE");
    request.put("name", "张三");
    request.put("id_type", "RESIDENT_ID");
    request.put("id_number", "11010519900307721X");
    request.put("card_no", card);
    return request;
  }

  private static Map<String, Object> four(String card) {
    Map<String, Object> request = three(card);
    request.put("factors", "FOUR");
    request.put("mobile", "13800138000");
    return request;
  }

  private static Map<String, Object> five(String card, String password) {
    Map<String, Object> request = four(card);
    request.put("factors", "FIVE");
    request.put("card_password", Map.of("key_id", "issuer-1", "ciphertext", encrypt(password)));
    return request;
  }

  /** As a browser does it: to the published key, C1 C3 C2, without the point's leading 04. */
  private static String encrypt(String password) {
    byte[] point =
        HexFormat.of().parseHex(wire.get("/issuer/keys").json().at("/keys/0/public_key").asText());
    X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
    SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
    ECPublicKeyParameters key =
        new ECPublicKeyParameters(
            curve.getCurve().decodePoint(point), new ECDomainParameters(curve));
    engine.init(true, new ParametersWithRandom(key, new SecureRandom()));
    byte[] plain = password.getBytes(StandardCharsets.US_ASCII);
    try {
      return HexFormat.of().formatHex(engine.processBlock(plain, 0, plain.length)).substring(2);
    } catch (InvalidCipherTextException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Reply verify(Map<String, Object> request) {
    return wire.post("/issuer/verifications", request);
  }

  private static Reply ask(Map<String, Object> request) {
    return wire.get("/issuer/verifications/" + request.get("request_no"));
  }

  private static String outcome(Reply reply) {
    return reply.text("result") + " " + reply.json().path("mismatched_factors");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "6217001234567890 | MATCH [] | MATCH []",
        "6299000100000001 | MISMATCH [\"NAME\"] | MISMATCH [\"NAME\"]",
        "6299000200000001 | MISMATCH [\"ID_NUMBER\"] | MISMATCH [\"ID_NUMBER\"]",
        "6299000300000001 | MATCH [] | MISMATCH [\"MOBILE\"]",
        "6299000400000001 | MATCH [] | MATCH []",
        "6299000500000001 | MISMATCH [\"NAME\",\"ID_NUMBER\"] | MISMATCH [\"NAME\",\"ID_NUMBER\"]",
        "6299000600000001 | MISMATCH [] | MISMATCH []",
        "6299001000000001 | CARD_EXPIRED [] | CARD_EXPIRED []",
        "6299001100000001 | CARD_UNKNOWN [] | CARD_UNKNOWN []",
        "6299001200000001 | CARD_BLOCKED [] | CARD_BLOCKED []",
        "6299001300000001 | MATCH [] | MATCH []",
        "6299002100000001 | UNDECIDED [] | UNDECIDED []"
      })
  void theCardDecidesWhatMatches(String card, String withThree, String withFour) {
    Map<String, Object> request = four(card);

    assertEquals(withThree, outcome(verify(three(card))));
    assertEquals(withFour, outcome(verify(request)));
    assertEquals(withFour, outcome(ask(request)));
  }

  @Test
  void aMatchTellsWhoseCardItIs() {
    assertEquals("DEBIT", verify(four(ORDINARY)).json().at("/card/card_type").asText());
    assertEquals("CREDIT", verify(four("6299001300000001")).json().at("/card/card_type").asText());
  }

  @Test
  void theCardPasswordIsOpenedByTheIssuerAlone() {
    assertEquals("MATCH []", outcome(verify(five(ORDINARY, "246802"))));
    assertEquals("MISMATCH [\"CARD_PASSWORD\"]", outcome(verify(five(ORDINARY, "000000"))));
    assertEquals(
        "MISMATCH [\"CARD_PASSWORD\"]", outcome(verify(five("6299000400000001", "246802"))));
    assertEquals("CARD_EXPIRED []", outcome(verify(five("6299001000000001", "000000"))));
  }

  @Test
  void whatWasNotEncryptedToTheIssuersKeyIsRefused() {
    Map<String, Object> garbage = five(ORDINARY, "246802");
    garbage.put("card_password", Map.of("key_id", "issuer-1", "ciphertext", "ab".repeat(102)));
    Map<String, Object> tooLong = five(ORDINARY, "24680202");
    Map<String, Object> otherKey = five(ORDINARY, "246802");
    otherKey.put("card_password", Map.of("key_id", "issuer-9", "ciphertext", encrypt("246802")));

    assertEquals("UNREADABLE_CARD_PASSWORD", verify(garbage).text("code"));
    assertEquals("UNREADABLE_CARD_PASSWORD", verify(tooLong).text("code"));
    assertEquals("UNKNOWN_KEY", verify(otherKey).text("code"));
  }

  @Test
  void theSameQuestionWithAFreshCiphertextIsTheSameVerification() {
    Map<String, Object> request = five(ORDINARY, "246802");
    Reply first = verify(request);
    request.put("card_password", Map.of("key_id", "issuer-1", "ciphertext", encrypt("246802")));

    assertEquals(first.body(), verify(request).body());
  }

  @Test
  void anotherQuestionUnderTheSameNumberIsRefused() {
    Map<String, Object> request = four(ORDINARY);
    verify(request);
    request.put("name", "李四");

    Reply other = verify(request);

    assertEquals(409, other.status());
    assertEquals("REQUEST_NO_CONFLICT", other.text("code"));
    assertEquals("MATCH", ask(request).text("result"));
  }

  @Test
  void factorsThatDoNotBelongToTheQuestionAreRefused() {
    Map<String, Object> lacking = four(ORDINARY);
    lacking.remove("mobile");
    Map<String, Object> tooMuch = four(ORDINARY);
    tooMuch.put("factors", "THREE");

    assertEquals("MALFORMED", verify(lacking).text("code"));
    assertEquals("MALFORMED", verify(tooMuch).text("code"));
  }

  @Test
  void anUndecidedCheckIsDecidedLater() throws InterruptedException {
    Map<String, Object> request = four("6299002000000001");

    assertEquals("UNDECIDED", verify(request).text("result"));
    assertEquals("UNDECIDED", ask(request).text("result"));
    Thread.sleep(800);
    assertEquals("MATCH", ask(request).text("result"));
    assertEquals("MATCH", verify(request).text("result"));
  }

  @Test
  void silenceIsAnsweredByAQuestion() {
    Map<String, Object> checked = four("6299003000000001");
    Map<String, Object> idle = four("6299003100000001");

    assertTrue(wire.postGetsSilence("/issuer/verifications", checked, SHORT));
    assertTrue(wire.postGetsSilence("/issuer/verifications", idle, SHORT));
    assertEquals("MATCH", ask(checked).text("result"));
    assertEquals("VERIFICATION_NOT_FOUND", ask(idle).text("code"));
  }

  @Test
  void brokenAnswersAreSetRightByAQuestion() {
    Map<String, Object> garbled = four("6299004000000001");
    Map<String, Object> faulty = four("6299004100000001");
    Map<String, Object> unavailable = four("6299004200000001");
    Map<String, Object> lying = four("6299004300000001");

    assertFalse(wire.postForBrokenAnswer("/issuer/verifications", garbled).body().endsWith("}"));
    assertEquals(500, verify(faulty).status());
    assertEquals(503, verify(unavailable).status());
    Reply lie = verify(lying);

    assertEquals("MATCH", lie.text("result"));
    assertEquals("another-number", lie.text("request_no"));
    assertEquals("MATCH", ask(garbled).text("result"));
    assertEquals("MATCH", ask(faulty).text("result"));
    assertEquals(404, ask(unavailable).status());
    assertEquals("MISMATCH [\"NAME\"]", outcome(ask(lying)));
  }
}
