package bank.depository.crypto.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.signature.MessageComponents.Answer;
import bank.depository.crypto.signature.MessageComponents.Request;
import bank.depository.crypto.signature.MessageSigner.SignatureFields;
import bank.depository.crypto.signature.SignatureOutcome.Verified;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerSignatureTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochSecond(1_500_000_000L), ZoneOffset.UTC);
  private static final SigningKey KEY = SigningKey.generate(SignatureAlgorithm.ED25519);
  private static final MessageSigner SIGNER = new MessageSigner("answer-1", KEY, CLOCK);
  private static final Request REQUEST = request("POST", "https://bank.example/v1/bids");
  private static final String DIGEST = ContentDigest.of(new byte[] {1, 2, 3});

  private static Request request(String method, String uri) {
    return new Request(method, uri, HeaderLookup.of(Map.of()));
  }

  private static Answer answer(int status, String digest, Request request, SignatureFields signed) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Digest", List.of(digest));
    headers.put("Signature-Input", List.of(signed.signatureInput()));
    headers.put("Signature", List.of(signed.signature()));
    return new Answer(status, HeaderLookup.of(headers), request);
  }

  private static SignatureFields sign() {
    Map<String, List<String>> headers = Map.of("Content-Digest", List.of(DIGEST));
    return SIGNER.sign(new Answer(202, HeaderLookup.of(headers), REQUEST), SignatureProfile.ANSWER);
  }

  private static boolean holds(MessageComponents message, SignatureProfile profile) {
    return new MessageVerifier(CLOCK)
            .verify(message, profile, name -> Optional.of(KEY.verificationKey()))
        instanceof Verified;
  }

  @Test
  @Requirement(value = "API-02", says = "signed answers")
  void anAnswerIsBoundToItsStatusItsBodyAndItsRequest() {
    SignatureFields signed = sign();

    assertTrue(holds(answer(202, DIGEST, REQUEST, signed), SignatureProfile.ANSWER));
    List<Answer> altered =
        List.of(
            answer(200, DIGEST, REQUEST, signed),
            answer(202, ContentDigest.of(new byte[] {1, 2, 4}), REQUEST, signed),
            answer(202, DIGEST, request("GET", REQUEST.targetUri()), signed),
            answer(202, DIGEST, request("POST", "https://bank.example/v1/deposits"), signed));
    for (Answer other : altered) {
      assertEquals(false, holds(other, SignatureProfile.ANSWER));
    }
  }

  @Test
  void anAnswersSignatureSaysWhatTheContractNames() {
    String input = sign().signatureInput();
    assertTrue(
        input.matches(
            "sig=\\(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req\\)"
                + ";created=1500000000;expires=1500000300;nonce=\"[A-Za-z0-9_-]{22}\""
                + ";keyid=\"answer-1\";tag=\"depository-answer\""),
        input);
  }

  @Test
  void noTwoSignaturesShareANonce() {
    assertNotEquals(sign().signatureInput(), sign().signatureInput());
  }

  @Test
  @Requirement(value = "API-02", says = "signed notifications")
  void anEventIsSignedWithItsAddressAndBody() {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("content-digest", List.of(DIGEST));
    headers.put("content-type", List.of("application/json"));
    Request event = new Request("POST", "https://p.example/hook", HeaderLookup.of(headers));
    SignatureFields signed = SIGNER.sign(event, SignatureProfile.EVENT);
    headers.put("signature-input", List.of(signed.signatureInput()));
    headers.put("signature", List.of(signed.signature()));

    Request sent = new Request("POST", event.targetUri(), HeaderLookup.of(headers));
    assertInstanceOf(Request.class, sent);
    assertTrue(holds(sent, SignatureProfile.EVENT));

    headers.put("content-type", List.of("text/plain"));
    Request altered = new Request("POST", event.targetUri(), HeaderLookup.of(headers));
    assertEquals(false, holds(altered, SignatureProfile.EVENT));
  }

  @Test
  void aMessageThatLacksAComponentIsNotSigned() {
    Answer bare = new Answer(200, HeaderLookup.of(Map.of()), REQUEST);
    assertThrows(IllegalArgumentException.class, () -> SIGNER.sign(bare, SignatureProfile.ANSWER));
  }

  @ParameterizedTest
  @EnumSource(SignatureAlgorithm.class)
  void aKeySurvivesItsTextForm(SignatureAlgorithm algorithm) {
    SigningKey key = SigningKey.generate(algorithm);
    byte[] message = {9, 9, 9};

    byte[] signature = SigningKey.fromPem(key.pem()).sign(message);

    VerificationKey published = VerificationKey.fromPem(key.verificationKey().pem());
    assertEquals(key.verificationKey(), published);
    assertEquals(algorithm, published.algorithm());
    assertTrue(published.verifies(message, signature));
  }
}
