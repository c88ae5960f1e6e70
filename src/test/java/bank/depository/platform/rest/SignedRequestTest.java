package bank.depository.platform.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.lending.AtOnce;
import bank.depository.platform.AdmittedPlatforms;
import bank.depository.platform.ApiCall;
import bank.depository.platform.ApiKey;
import bank.depository.platform.Environment;
import bank.depository.platform.SentCall;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may pass: each way in which a request can be not the platform's own is refused as itself. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SignedRequestTest {

  private static final String OTHER_BODY = "{\"amount_fen\":1}";
  private static final String PATH = "/v1/automatic-bids";

  @TestHTTPResource("/")
  String service;

  @Inject ApiWorld world;
  @Inject AdmittedPlatforms platforms;

  @BeforeEach
  void aPlatformWithALenderAndAProject() {
    world.beginAt(service);
  }

  /** A request that is not to pass, and why. */
  private record Spoiled(String how, String refusal, Function<ApiWorld, SentCall> call) {
    @Override
    public String toString() {
      return how;
    }

    static Spoiled before(String how, String refusal, Function<ApiCall, ApiCall> spoil) {
      return new Spoiled(how, refusal, world -> world.signed(spoil.apply(world.bid(1_000))));
    }

    static Spoiled after(String how, String refusal, Function<SentCall, SentCall> spoil) {
      return new Spoiled(how, refusal, world -> spoil.apply(world.signed(world.bid(1_000))));
    }
  }

  static Stream<Spoiled> unsignedOrIncomplete() {
    String incomplete = "401 SIGNATURE_INCOMPLETE";
    return Stream.of(
        new Spoiled("unsigned", "401 SIGNATURE_MISSING", world -> world.bid(1_000).unsigned()),
        Spoiled.after(
            "without Signature", "401 SIGNATURE_MISSING", sent -> sent.without("signature")),
        Spoiled.after(
            "without Signature-Input",
            "401 SIGNATURE_MISSING",
            sent -> sent.without("signature-input")),
        Spoiled.before("method not covered", incomplete, call -> call.notCovering("@method")),
        Spoiled.before("address not covered", incomplete, call -> call.notCovering("@target-uri")),
        Spoiled.before(
            "digest not covered", incomplete, call -> call.notCovering("content-digest")),
        Spoiled.before("type not covered", incomplete, call -> call.notCovering("content-type")),
        Spoiled.before(
            "number not covered", incomplete, call -> call.notCovering("idempotency-key")),
        Spoiled.before("without digest", incomplete, call -> call.withoutField("content-digest")),
        Spoiled.before(
            "without number",
            "400 REQUEST_NO_MISSING",
            call -> call.withoutField("idempotency-key")),
        Spoiled.before("without created", incomplete, call -> call.withoutParameter("created")),
        Spoiled.before("without expires", incomplete, call -> call.withoutParameter("expires")),
        Spoiled.before("without nonce", incomplete, call -> call.withoutParameter("nonce")),
        Spoiled.before("without keyid", incomplete, call -> call.withoutParameter("keyid")),
        Spoiled.before("without tag", incomplete, call -> call.withoutParameter("tag")),
        Spoiled.before(
            "tag of an answer",
            incomplete,
            call -> call.parameter("tag", "\"depository-answer\"")));
  }

  static Stream<Spoiled> altered() {
    String invalid = "401 SIGNATURE_INVALID";
    return Stream.of(
        Spoiled.after("another body", "400 DIGEST_MISMATCH", sent -> sent.carrying(OTHER_BODY)),
        Spoiled.before(
            "a wrong digest, signed",
            "400 DIGEST_MISMATCH",
            call -> call.field("content-digest", ApiCall.digest(new byte[0]))),
        Spoiled.before(
            "a digest by no known algorithm",
            "400 DIGEST_MISMATCH",
            call -> call.field("content-digest", "md5=:1B2M2Y8AsgTpgAmY7PhCfg==:")),
        Spoiled.after(
            "another body with its digest",
            invalid,
            sent ->
                sent.carrying(OTHER_BODY)
                    .with("content-digest", ApiCall.digest(OTHER_BODY.getBytes(US_ASCII)))),
        Spoiled.after(
            "another number", invalid, sent -> sent.with("idempotency-key", "20260101-other")),
        Spoiled.after(
            "a second number", invalid, sent -> sent.adding("idempotency-key", "20260101-other")),
        Spoiled.after(
            "another type",
            invalid,
            sent -> sent.with("content-type", "application/json;charset=UTF-8")),
        Spoiled.after("another path", invalid, sent -> sent.along("/v1/bids")),
        Spoiled.after("a query", invalid, sent -> sent.along(PATH + "?x=1")),
        Spoiled.after(
            "another nonce",
            invalid,
            sent -> alteredInput(sent, "nonce=\"[^\"]*", "nonce=\"AAAAAAAAAAAAAAAAAAAAAA")),
        Spoiled.after(
            "another kind",
            "401 SIGNATURE_INCOMPLETE",
            sent -> alteredInput(sent, "tag=\"[^\"]*", "tag=\"depository-event")),
        Spoiled.before(
            "a short nonce", invalid, call -> call.parameter("nonce", "\"0123456789abcde\"")),
        Spoiled.before("another algorithm", invalid, call -> call.parameter("alg", "\"sm2-sm3\"")),
        Spoiled.after("no dictionary", invalid, sent -> sent.with("signature-input", "((")),
        Spoiled.after("no signature bytes", invalid, sent -> sent.with("signature", "sig=::")),
        new Spoiled(
            "a stranger's key under the platform's name",
            invalid,
            world ->
                world.signed(
                    world.bid(1_000), ApiKey.of(ApiKey.Kind.ED25519).named(world.key().id()))));
  }

  static Stream<Spoiled> ofKeys() {
    String unknown = "401 KEY_UNKNOWN";
    return Stream.of(
        Spoiled.before("no key of ours", unknown, call -> call.parameter("keyid", "\"key-1\"")),
        Spoiled.before(
            "a key that nobody registered",
            unknown,
            call -> call.parameter("keyid", "\"1001-0123456789abcdef\"")),
        Spoiled.before(
            "another platform's name before the key",
            unknown,
            call -> call.parameter("keyid", "\"999999999-0123456789abcdef\"")),
        new Spoiled(
            "a key that has expired",
            unknown,
            world ->
                world.signed(world.bid(1_000), world.keyFor(Duration.ofDays(-2), Duration.ZERO))),
        new Spoiled(
            "a key that is not valid yet",
            unknown,
            world ->
                world.signed(
                    world.bid(1_000), world.keyFor(Duration.ofHours(1), Duration.ofHours(2)))),
        new Spoiled(
            "a key that was revoked",
            unknown,
            world ->
                world.signed(
                    world.bid(1_000),
                    world.keys().revoked(world.keyFor(Duration.ofDays(-1), Duration.ofDays(1))))));
  }

  private static SentCall alteredInput(SentCall sent, String pattern, String other) {
    return sent.with("signature-input", sent.field("signature-input").replaceFirst(pattern, other));
  }

  @ParameterizedTest
  @MethodSource({"unsignedOrIncomplete", "altered", "ofKeys"})
  @Requirement(value = "API-02", says = "signed requests")
  void whatIsNotThePlatformsOwnIsRefusedAndChangesNothing(Spoiled spoiled) {
    SentCall call = spoiled.call().apply(world);
    String before = world.everything();

    world.assertRefused(spoiled.refusal(), call);

    assertEquals(before, world.everything());
  }

  @ParameterizedTest
  @EnumSource
  @Requirement(value = "API-02", says = "signed requests")
  @Requirement(value = "API-02", says = "signed answers")
  void aRequestSignedByAnyAlgorithmOfTheContractIsTakenAndAnsweredSigned(ApiKey.Kind kind) {
    ApiKey key = AtOnce.asRequest(() -> world.keys().of(world.platform(), kind));
    SentCall call = world.signed(world.bid(100), key);

    SentCall.Answer answer = world.send(call);

    assertEquals(201, answer.status(), answer.toString());
    world.bankSignature().assertOn(answer, call);
  }

  /** Offsets from our clock in seconds; the edge itself is still in time. */
  @ParameterizedTest
  @CsvSource({
    "-300, 0, 200",
    "-301, -1, 401 SIGNATURE_STALE",
    "-301, 0, 401 SIGNATURE_STALE",
    "-10, 0, 200",
    "-10, -1, 401 SIGNATURE_STALE",
    "0, 300, 200",
    "0, 301, 401 SIGNATURE_STALE",
    "300, 600, 200",
    "301, 601, 401 SIGNATURE_STALE",
    "0, -1, 401 SIGNATURE_INVALID"
  })
  @Requirement(value = "API-02", says = "replay refused")
  void aSignatureHoldsForThreeHundredSecondsAroundOurClock(
      long created, long expires, String expected) {
    SentCall.Answer answer =
        inOneSecond(
            now ->
                world.send(
                    ApiCall.get("/v1/orders/" + world.number())
                        .times(now + created, now + expires)));

    assertEquals(expected, answer.status() == 200 ? "200" : answer.refusal());
  }

  /** Answers that took a turn of the second say nothing about edges. */
  private static SentCall.Answer inOneSecond(LongFunction<SentCall.Answer> call) {
    for (int tries = 0; tries < 20; tries++) {
      long now = Instant.now().getEpochSecond();
      SentCall.Answer answer = call.apply(now);
      if (Instant.now().getEpochSecond() == now) {
        return answer;
      }
    }
    throw new AssertionError("no answer within one second");
  }

  @Test
  @Requirement(value = "API-02", says = "replay refused")
  void aByteCopyIsRefusedHoweverOftenItComes() {
    SentCall call = world.signed(world.bid(100));
    assertEquals(201, world.send(call).status());
    String before = world.everything();

    world.assertRefused("401 SIGNATURE_REPLAYED", call);
    world.assertRefused("401 SIGNATURE_REPLAYED", call);

    assertEquals(before, world.everything());
  }

  @Test
  @Requirement(value = "API-02", says = "replay refused")
  void theNonceOfAnotherRequestIsRefusedToo() {
    String nonce = "\"one-nonce-for-two-requests\"";
    assertEquals(201, world.send(world.bid(100).parameter("nonce", nonce)).status());

    world.assertRefused(
        "401 SIGNATURE_REPLAYED", world.signed(world.bid(100).parameter("nonce", nonce)));
  }

  @Test
  void whoIsRefusedIsToldWhichSignatureIsWanted() {
    assertEquals(
        "sig=(\"@method\" \"@target-uri\" \"content-digest\" \"content-type\" \"idempotency-key\")"
            + ";created;expires;tag=\"depository-request\"",
        world.send(world.bid(100).unsigned()).header("accept-signature"));
    assertEquals(
        "sig=(\"@method\" \"@target-uri\");created;expires;tag=\"depository-request\"",
        world.send(ApiCall.get("/v1/events").unsigned()).header("accept-signature"));
    assertEquals("", world.send(ApiCall.get("/v1/events")).header("accept-signature"));
  }

  @Test
  void theSandboxShowsTheBaseThatTheSignatureShouldHaveBeenMadeOver() {
    SentCall call = world.signed(world.bid(100));
    String signedOver = call.base();

    SentCall.Answer refused = world.send(call.along("/v1/bids"));

    assertEquals(
        signedOver.replace("/v1/automatic-bids", "/v1/bids"), refused.text("signature_base"));
    SentCall.Answer late =
        world.send(ApiCall.get("/v1/events").times(1_000_000_000, 1_000_000_300));
    assertEquals("401 SIGNATURE_STALE", late.refusal());
    assertTrue(late.text("signature_base").startsWith("\"@method\": GET\n\"@target-uri\": http"));
  }

  @Test
  void theBaseIsShownToNobodyButTheSandbox() {
    AdmittedPlatforms.Admitted real =
        AtOnce.asRequest(() -> platforms.testing(Environment.PRODUCTION));
    ApiKey key = AtOnce.asRequest(() -> world.keys().of(real.id(), ApiKey.Kind.ED25519));
    ApiKey revoked = world.keys().revoked(world.keyFor(Duration.ofDays(-1), Duration.ofDays(1)));
    assertEquals(200, world.send(world.signed(ApiCall.get("/v1/events"), key)).status());

    for (ApiKey named : List.of(key, revoked, ApiKey.of(ApiKey.Kind.ED25519).named("key-1"))) {
      SentCall.Answer refused =
          world.send(world.signed(ApiCall.get("/v1/events"), named).along("/v1/events?limit=1"));
      assertEquals(401, refused.status());
      assertFalse(refused.json().has("signature_base"), refused.toString());
    }
  }

  @Test
  @Requirement(
      value = "ADM-07",
      says = "each state says which operations are allowed and the API answers accordingly")
  void aPlatformThatIsNotConnectedIsNotEvenAnsweredQuestions() {
    AdmittedPlatforms.Admitted applying =
        AtOnce.asRequest(() -> platforms.applying(Environment.SANDBOX));
    ApiKey key = AtOnce.asRequest(() -> world.keys().of(applying.id(), ApiKey.Kind.ED25519));

    world.assertRefused("403 PLATFORM_STATE_FORBIDS", world.signed(ApiCall.get("/v1/events"), key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/orders/20260101;x=1",
        "/v1/orders/2026%2f0101",
        "/v1/orders/2026%2F0101",
        "/v1/orders/2026%5c0101",
        "/v1/orders/2026%3b0101",
        "/v1/orders/%2e%2e/events",
        "/v1//events",
        "//v1/events",
        "/v1/./events",
        "/v1/orders/../events",
        "/v1/events/..",
        "/v1/events%00",
        "/v1/orders/..;/events"
      })
  void aPathThatLayersCouldReadDifferentlyIsRefusedBeforeAnythingElse(String path) {
    for (ApiCall call : List.of(ApiCall.get(path), ApiCall.post(path, world.number(), "{}"))) {
      ApiWorld.assertProblem("400 PATH_REFUSED", world.send(call));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/nothing, 404 NOT_FOUND", "GET, /v1/orders, 404 NOT_FOUND",
    "GET, /V1/events, 404 NOT_FOUND", "DELETE, /v1/projects, 405 METHOD_NOT_ALLOWED",
    "PUT, /v1/deposits, 405 METHOD_NOT_ALLOWED", "GET, /v1/deposits, 405 METHOD_NOT_ALLOWED"
  })
  void whatIsNotThereIsToldSo(String method, String path, String refusal) {
    ApiWorld.assertProblem(refusal, world.send(world.signed(ApiCall.get(path)).by(method)));
  }
}
