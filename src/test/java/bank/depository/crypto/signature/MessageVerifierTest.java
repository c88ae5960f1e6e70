package bank.depository.crypto.signature;

import static bank.depository.crypto.signature.HandSigned.KEY;
import static bank.depository.crypto.signature.HandSigned.KEY_ID;
import static bank.depository.crypto.signature.HandSigned.NOW;
import static bank.depository.crypto.signature.HandSigned.quoted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.signature.HandSigned.Wire;
import bank.depository.crypto.signature.SignatureOutcome.Reason;
import bank.depository.crypto.signature.SignatureOutcome.Refused;
import bank.depository.crypto.signature.SignatureOutcome.Verified;
import bank.depository.shared.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageVerifierTest {

  private static final Map<String, VerificationKey> KEYS = Map.of(KEY_ID, KEY.verificationKey());

  private static SignatureOutcome verify(Wire wire) {
    return verify(wire, name -> Optional.ofNullable(KEYS.get(name)));
  }

  private static SignatureOutcome verify(Wire wire, KeyResolver keys) {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(NOW).plusMillis(999), ZoneOffset.UTC);
    return new MessageVerifier(clock)
        .verify(wire.message(), SignatureProfile.ofRequest(wire.method), keys);
  }

  private static void assertRefused(Reason reason, Wire wire) {
    Refused refused = assertInstanceOf(Refused.class, verify(wire));
    assertEquals(reason, refused.reason(), refused.detail());
  }

  private static void assertVerified(Wire wire) {
    SignatureOutcome outcome = verify(wire);
    assertInstanceOf(Verified.class, outcome, outcome::toString);
  }

  @Test
  @Requirement(value = "API-02", says = "signed requests")
  void anInstructionSignedAsTheContractSaysIsTaken() {
    Verified verified = assertInstanceOf(Verified.class, verify(HandSigned.instruction().send()));

    assertEquals(KEY_ID, verified.keyId());
    assertEquals(HandSigned.NONCE, verified.nonce());
    assertEquals(Instant.ofEpochSecond(NOW), verified.created());
    assertEquals(Instant.ofEpochSecond(NOW + 300), verified.expires());
    assertEquals(KEY.verificationKey(), verified.key());
  }

  @Test
  void aQueryNeedsNoBodyAndNoNumber() {
    assertVerified(HandSigned.query().send());
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void everyAlgorithmOfTheContractIsTaken(SignatureAlgorithm algorithm) {
    HandSigned signed = HandSigned.instruction().with("alg", quoted(algorithm.wireName()));
    signed.key = SigningKey.generate(algorithm);

    SignatureOutcome outcome =
        verify(signed.send(), name -> Optional.of(signed.key.verificationKey()));

    assertInstanceOf(Verified.class, outcome, outcome::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-digest", "content-type", "idempotency-key"})
  @Requirement(value = "API-02", says = "signed requests")
  void anAlteredFieldIsRefused(String name) {
    Wire wire = HandSigned.instruction().send();
    wire.set(name, wire.get(name) + "x");
    assertRefused(Reason.INVALID, wire);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-digest", "content-type", "idempotency-key"})
  void aFieldAddedASecondTimeIsRefused(String name) {
    Wire wire = HandSigned.instruction().send();
    wire.add(name, wire.get(name));
    assertRefused(Reason.INVALID, wire);
  }

  @ParameterizedTest
  @ValueSource(strings = {"content-digest", "content-type", "idempotency-key"})
  void aFieldTakenAwayIsRefused(String name) {
    Wire wire = HandSigned.instruction().send();
    wire.headers.remove(name);
    assertRefused(Reason.INVALID, wire);
  }

  @Test
  void anotherMethodIsRefused() {
    Wire wire = HandSigned.instruction().send();
    wire.method = "PUT";
    assertRefused(Reason.INVALID, wire);
  }

  @Test
  void anotherAddressIsRefused() {
    Wire wire = HandSigned.instruction().send();
    wire.targetUri = wire.targetUri.replace("x=1", "x=2");
    assertRefused(Reason.INVALID, wire);
  }

  @ParameterizedTest
  @CsvSource({
    "created=1500000000, created=1500000001",
    "expires=1500000300, expires=1500000299",
    "nonce-0123456789abcdef, nonce-0123456789abcdeX",
    "depository-request, depository-request\";x=\"y",
    "(\"@method\" \"@target-uri\", (\"@target-uri\" \"@method\""
  })
  void anAlteredParameterIsRefused(String signed, String altered) {
    Wire wire = HandSigned.instruction().send();
    String input = wire.get("Signature-Input");
    assertTrue(input.contains(signed));
    wire.set("Signature-Input", input.replace(signed, altered));
    assertRefused(Reason.INVALID, wire);
  }

  @Test
  void everyAlteredBitOfTheSignatureIsRefused() {
    Wire wire = HandSigned.instruction().send();
    String signature = wire.get("Signature");
    int start = signature.indexOf(':') + 1;
    for (int i = start; i < signature.length() - 4; i++) {
      char other = signature.charAt(i) == 'A' ? 'B' : 'A';
      wire.set("Signature", signature.substring(0, i) + other + signature.substring(i + 1));
      assertRefused(Reason.INVALID, wire);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@method",
        "@target-uri",
        "content-digest",
        "content-type",
        "idempotency-key",
        "created",
        "expires",
        "nonce",
        "keyid",
        "tag"
      })
  void whatTheContractNamesMustBeCovered(String name) {
    assertRefused(Reason.INCOMPLETE, HandSigned.instruction().without(name).send());
  }

  @Test
  void moreThanTheContractNamesMayBeCovered() {
    HandSigned signed = HandSigned.instruction();
    signed.values.put("@authority", "bank.example");
    signed.values.put("@scheme", "https");
    signed.values.put("@path", "/v1/bids");
    signed.values.put("@query", "?x=1");
    signed.values.put("date", "Fri, 14 Jul 2017 02:40:00 GMT");
    assertVerified(signed.send());
  }

  @ParameterizedTest
  @CsvSource({
    "-300,   0, true",
    "-301,  -1, false",
    "-301,   0, false",
    " 300, 600, true",
    " 301, 601, false",
    "   0, 300, true",
    "   0, 301, false",
    "   0,   0, true",
    "-100,  -1, false",
    "-100,   0, true"
  })
  @Requirement(value = "API-02", says = "replay refused")
  void aSignatureHoldsForThreeHundredSecondsAroundOurClock(
      long created, long expires, boolean holds) {
    Wire wire = HandSigned.instruction().times(NOW + created, NOW + expires).send();
    if (holds) {
      assertVerified(wire);
    } else {
      assertRefused(Reason.STALE, wire);
    }
  }

  @Test
  void anEndBeforeTheBeginningIsRefused() {
    assertRefused(Reason.INVALID, HandSigned.instruction().times(NOW, NOW - 1).send());
  }

  @Test
  void aNonceIsRememberedLongerThanItsSignatureLives() {
    Instant expires = Instant.ofEpochSecond(NOW);
    assertTrue(SignatureWindow.nonceForgettableFrom(expires).isAfter(expires));
  }

  @ParameterizedTest
  @CsvSource({
    "created, '1500000000.0'",
    "created, '\"1500000000\"'",
    "expires, '?1'",
    "nonce, '1234567890123456'",
    "nonce, '\"short\"'",
    "keyid, 'token'",
    "keyid, '\"\"'"
  })
  void aParameterOfTheWrongKindIsRefused(String name, String value) {
    assertRefused(Reason.INVALID, HandSigned.instruction().with(name, value).send());
  }

  @ParameterizedTest
  @CsvSource({"16, true", "15, false", "128, true", "129, false"})
  void aNonceHasItsLimits(int length, boolean taken) {
    Wire wire = HandSigned.instruction().with("nonce", quoted("n".repeat(length))).send();
    assertEquals(taken, verify(wire) instanceof Verified);
  }

  @Test
  void anAlgorithmThatIsNotTheKeysIsRefused() {
    assertRefused(
        Reason.INVALID, HandSigned.instruction().with("alg", quoted("hmac-sha256")).send());
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertRefused(
        Reason.UNKNOWN_KEY, HandSigned.instruction().with("keyid", quoted("nobody")).send());
  }

  @Test
  void aStrangersKeyUnderTheRightIdIsRefused() {
    HandSigned signed = HandSigned.instruction();
    signed.key = SigningKey.generate(SignatureAlgorithm.ED25519);
    assertRefused(Reason.INVALID, signed.send());
  }

  @Test
  void anUnsignedMessageIsRefused() {
    Wire unsigned = HandSigned.instruction().send();
    unsigned.headers.remove("Signature");
    assertRefused(Reason.MISSING, unsigned);

    Wire undescribed = HandSigned.instruction().send();
    undescribed.headers.remove("Signature-Input");
    assertRefused(Reason.MISSING, undescribed);
  }

  @Test
  void aSignatureUnderAnotherNameDoesNotCount() {
    Wire wire = HandSigned.instruction().send();
    wire.set("Signature", wire.get("Signature").replace("sig=", "other="));
    assertRefused(Reason.INVALID, wire);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "sig=(\"@method\"", "sig=1", "sig=(@method)", "", "sig=(\"a\";sf)"})
  void aMalformedDescriptionIsRefused(String input) {
    Wire wire = HandSigned.instruction().send();
    wire.set("Signature-Input", input);
    assertInstanceOf(Refused.class, verify(wire));
  }

  @Test
  void twoSignaturesWithOurTagAreAmbiguous() {
    Wire wire = HandSigned.instruction().send();
    HandSigned second = HandSigned.instruction();
    second.label = "second";
    Wire other = second.send();
    wire.add("Signature-Input", other.get("Signature-Input"));
    wire.add("Signature", other.get("Signature"));
    assertRefused(Reason.INVALID, wire);
  }

  @Test
  void aSignatureOfSomebodyElseBesideOursIsNotLookedAt() {
    Wire wire = HandSigned.instruction().send();
    HandSigned proxy = HandSigned.query().with("tag", quoted("proxy"));
    proxy.label = "proxy";
    Wire other = proxy.send();
    wire.add("Signature-Input", other.get("Signature-Input"));
    wire.add("Signature", other.get("Signature"));
    assertVerified(wire);
  }

  @Test
  void aComponentCoveredTwiceIsRefused() {
    HandSigned signed = HandSigned.instruction();
    signed.values.put("\"@method\"", "POST");
    assertRefused(Reason.INVALID, signed.send());
  }

  @Test
  void aRequestHasNoRequestOfItsOwn() {
    HandSigned signed = HandSigned.instruction();
    signed.values.put("\"@method\";req", "POST");
    assertRefused(Reason.INVALID, signed.send());
  }

  @Test
  void atMostThirtyTwoComponentsAreCovered() {
    HandSigned atTheLimit = HandSigned.query();
    for (int i = 2; i < ReceivedSignature.MAX_COMPONENTS; i++) {
      atTheLimit.values.put("x-" + i, "v");
    }
    assertVerified(atTheLimit.send());

    atTheLimit.values.put("x-more", "v");
    assertRefused(Reason.INVALID, atTheLimit.send());
  }

  @Test
  void aLineBreakInAValueCannotForgeALine() {
    HandSigned signed = HandSigned.instruction();
    signed.values.put("content-type", "application/json\n\"x-forged\": y");
    assertRefused(Reason.INVALID, signed.send());
  }

  @Test
  void aQuerysSignatureDoesNotServeForAnInstruction() {
    Wire wire = HandSigned.query().send();
    wire.method = "POST";
    assertRefused(Reason.INCOMPLETE, wire);
  }

  @Test
  void theRefusalShowsTheBaseThatWeComputed() {
    HandSigned stale = HandSigned.query().times(NOW - 301, NOW - 1);

    Refused refused = assertInstanceOf(Refused.class, verify(stale.send()));

    String expected =
        """
        "@method": GET
        "@target-uri": https://bank.example/v1/bids?x=1
        "@signature-params": ("@method" "@target-uri");created=1499999699;expires=1499999999;\
        nonce="nonce-0123456789abcdef";keyid="platform-1001-key-1";tag="depository-request\"""";
    assertEquals(Optional.of(expected), refused.base());
    assertEquals(ErrorCode.SIGNATURE_STALE, refused.refusal().code());
  }

  @Test
  void theKeyIsNotLookedUpForASignatureOutOfTime() {
    Wire wire = HandSigned.instruction().times(NOW - 301, NOW - 1).send();
    verify(
        wire,
        name -> {
          throw new AssertionError("looked up");
        });
  }

  @Test
  void everyReasonHasItsOwnCode() {
    List<ErrorCode> codes = List.of(Reason.values()).stream().map(Reason::code).toList();
    assertEquals(
        List.of(
            ErrorCode.SIGNATURE_MISSING,
            ErrorCode.SIGNATURE_INCOMPLETE,
            ErrorCode.SIGNATURE_STALE,
            ErrorCode.SIGNATURE_INVALID,
            ErrorCode.KEY_UNKNOWN),
        codes);
    assertFalse(codes.isEmpty());
  }
}
