package bank.depository.platform.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.platform.ApiCall;
import bank.depository.platform.SentCall;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rightly signed requests that are not what the contract says. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class StrictRequestTest {

  private static final String BIDS = "/v1/automatic-bids";
  private static final int MOST_BYTES = 1 << 20;

  @TestHTTPResource("/")
  String service;

  @Inject ApiWorld world;

  @BeforeEach
  void aPlatformWithALenderAndAProject() {
    world.beginAt(service);
  }

  /** In place of an amount of 1000 fen, or of a whole body. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000.0",
        "1000.5",
        "1e3",
        "\"1000\"",
        "\"\"",
        "true",
        "[1000]",
        "{}",
        "01000",
        "+1000",
        "0x3E8",
        "NaN",
        "1_000",
        "1000 1000",
        "",
        "9223372036854775808",
        "-9223372036854775809",
        "100000000000000000000",
        "1000,\"amount_fen\":1000",
        "1000,\"amount_fen\":1",
        "1000,\"amountFen\":1000",
        "1000,\"colour\":\"red\"",
        "1000,",
        "1000/*one*/",
        "1000,\"project_no\":5",
        "1000,\"lender_no\":null,\"lender_no\":\"x\""
      })
  void aBodyThatIsNotStrictJsonOfTheShapeIsRefused(String amount) {
    assertRefused("400 BODY_MALFORMED", world.bidBody(amount));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "17",
        "{'project_no':'p'}",
        "{\"project_no\":5}",
        "{} {}",
        "{}x",
        "\uFEFF{}",
        "{\"amount_fen\":1000",
        "<a/>",
        "project_no=p&amount_fen=1000"
      })
  void whatIsNoSuchObjectAtAllIsRefused(String body) {
    assertRefused("400 BODY_MALFORMED", body);
  }

  static Stream<String> hostileBodies() {
    String deep = "{\"project_no\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}";
    return Stream.of(
        deep,
        "[".repeat(100_000),
        "{\"amount_fen\":" + "9".repeat(100_000) + "}",
        "{\"" + "k".repeat(60_000) + "\":1}");
  }

  @ParameterizedTest
  @MethodSource("hostileBodies")
  void whatIsDeepOrLongWithoutBoundIsRefused(String body) {
    assertRefused("400 BODY_MALFORMED", body);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] body = world.bidBody(1_000).replace("project-", "\u00ff\u00fe").getBytes(ISO_8859_1);
    String before = world.everything();

    world.assertRefused(
        "400 BODY_MALFORMED", world.signed(ApiCall.post(BIDS, world.number(), body)));

    assertEquals(before, world.everything());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-1", "-1000", "100000000001", "9223372036854775807", "-9223372036854775808"})
  void anAmountOutsideTheContractIsRefused(String amount) {
    assertRefused("400 FIELD_INVALID", world.bidBody(amount));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "p 1", "p/1", "p;1", "项目", "../p"})
  void aNumberOfOddCharactersIsRefusedWithItsPlace(String projectNo) {
    String body = world.bidBody(1_000).replace(world.project(), projectNo);

    SentCall.Answer answer = world.send(ApiCall.post(BIDS, world.number(), body));

    assertEquals("400 FIELD_INVALID", answer.refusal());
    assertEquals("/project_no", answer.json().path("fields").path(0).path("pointer").asText());
  }

  @ParameterizedTest
  @CsvSource({"AUTOMATIC", "automatic_bid", "''", "0"})
  void aKindThatDoesNotExistIsRefusedWithItsPlace(String kind) {
    String body =
        """
        {"customer_no":"%s","mandates":[{"kind":"%s","ends_on":"2030-01-01","per_operation_fen":1,
        "total_fen":1}],"return_url":"https://platform.example/back"}
        """
            .formatted(world.lender(), kind);

    SentCall.Answer answer = world.send(ApiCall.post("/v1/mandates", world.number(), body));

    assertEquals("400 BODY_MALFORMED", answer.refusal(), answer.toString());
    assertEquals("/mandates/0/kind", answer.json().path("fields").path(0).path("pointer").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "text/json",
        "application/merge-patch+json",
        "json"
      })
  void anotherMediaTypeIsRefused(String type) {
    String before = world.everything();

    ApiWorld.assertProblem(
        "415 MEDIA_TYPE_UNSUPPORTED", world.send(world.bid(1_000).field("content-type", type)));

    assertEquals(before, world.everything());
  }

  @Test
  void aBodyMayHaveOneMebibyteAndNotOneByteMore() {
    byte[] most = new byte[MOST_BYTES];
    Arrays.fill(most, (byte) ' ');
    byte[] bid = world.bidBody(100).getBytes(US_ASCII);
    System.arraycopy(bid, 0, most, 0, bid.length);
    assertEquals(201, world.send(ApiCall.post(BIDS, world.number(), most)).status());
    String before = world.everything();

    for (int bytes : new int[] {MOST_BYTES + 1, 3 * MOST_BYTES}) {
      byte[] more = Arrays.copyOf(most, bytes);
      world.assertRefused(
          "413 BODY_TOO_LARGE", world.signed(ApiCall.post(BIDS, world.number(), more)));
    }

    assertEquals(before, world.everything());
  }

  @Test
  void aBodyBeyondWhatTheListenerTakesIsRefusedBeforeItIsRead() throws IOException {
    URI listener = URI.create(service);
    String head =
        "POST %s HTTP/1.1\r\nHost: bank\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(BIDS, 5L * MOST_BYTES);
    try (Socket socket = new Socket(listener.getHost(), listener.getPort())) {
      socket.getOutputStream().write(head.getBytes(US_ASCII));

      String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);

      assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
      assertTrue(answer.contains("application/problem+json"), answer);
      assertTrue(answer.contains("\"code\":\"BODY_TOO_LARGE\""), answer);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1234567, 400 REQUEST_NO_MALFORMED", "'', 400 REQUEST_NO_MALFORMED",
    "20260101 0001, 400 REQUEST_NO_MALFORMED", "20260101.0001, 400 REQUEST_NO_MALFORMED",
    "'20260101,20260102', 400 REQUEST_NO_MALFORMED", "../20260101, 400 REQUEST_NO_MALFORMED",
    "BANK-20260101-1, 400 REQUEST_NO_RESERVED", "BANK-0000, 400 REQUEST_NO_RESERVED",
    "BANK-, 400 REQUEST_NO_MALFORMED"
  })
  void aRequestNumberHasItsFormAndTheBanksOwnAreNotForPlatforms(String number, String refusal) {
    String before = world.everything();

    world.assertRefused(refusal, world.signed(ApiCall.post(BIDS, number, world.bidBody(1_000))));

    assertEquals(before, world.everything());
  }

  @Test
  void aRequestNumberHasEightToSixtyFourCharacters() {
    String stem = world.number() + "-" + "x".repeat(64);
    assertEquals(201, bid(stem.substring(0, 64)).status());
    assertEquals("400 REQUEST_NO_MALFORMED", bid(stem.substring(0, 65)).refusal());
    assertEquals(201, bid("BANK_" + stem.substring(stem.length() - 3)).status());
  }

  @Test
  void twoNumbersOnOneRequestAreNone() {
    ApiCall call = world.bid(1_000).field("idempotency-key", world.number(), world.number());

    world.assertRefused("400 REQUEST_NO_MALFORMED", world.signed(call));
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  @Requirement(value = "API-03", says = "another body is a conflict")
  void aNumberStandsForOneInstruction() {
    String number = world.number();
    SentCall.Answer first = bid(number);
    assertEquals(201, first.status());
    assertEquals("", first.header("idempotent-replayed"));
    String before = world.everything();

    SentCall.Answer again = bid(number);
    SentCall.Answer other =
        world.send(ApiCall.post(BIDS, number, world.bidBody(100).replace(":100}", ":101}")));
    SentCall.Answer elsewhere =
        world.send(ApiCall.post("/v1/lapses", number, "{\"project_no\":\"none\"}"));

    assertEquals(201, again.status());
    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals("true", again.header("idempotent-replayed"));
    assertEquals("422 REQUEST_NO_REUSED", other.refusal());
    assertEquals("422 REQUEST_NO_REUSED", elsewhere.refusal());
    assertEquals(before, world.everything());
  }

  @Test
  @Requirement(value = "API-03", says = "the same body again returns the first answer")
  void aRefusalOfTheBusinessIsTheAnswerOfItsNumberForEver() {
    String number = world.number();
    String beyond = world.bidBody(ApiWorld.BALANCE_FEN + 1);
    SentCall.Answer first = world.send(ApiCall.post(BIDS, number, beyond));
    String before = world.everything();

    SentCall.Answer again = world.send(ApiCall.post(BIDS, number, beyond));

    assertEquals("422 BALANCE_INSUFFICIENT", first.refusal());
    assertArrayEquals(first.bytes(), again.bytes());
    assertEquals(before, world.everything());
  }

  private SentCall.Answer bid(String number) {
    return world.send(ApiCall.post(BIDS, number, world.bidBody(100)));
  }

  private void assertRefused(String refusal, String body) {
    String before = world.everything();

    world.assertRefused(refusal, world.signed(ApiCall.post(BIDS, world.number(), body)));

    assertEquals(before, world.everything());
  }
}
