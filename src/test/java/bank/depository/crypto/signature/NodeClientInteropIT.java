package bank.depository.crypto.signature;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.NodeTools;
import bank.depository.crypto.signature.MessageComponents.Answer;
import bank.depository.crypto.signature.MessageComponents.Request;
import bank.depository.crypto.signature.SignatureOutcome.Verified;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A platform's usual client, the npm package, against our verifier and our signer. */
class NodeClientInteropIT {

  private static final String URI = "https://bank.example/v1/bids?page=1";
  private static final String BODY = "{\"amount_fen\":100}";
  private static final Clock CLOCK = Clock.systemUTC();

  private static NodeTools node;

  @BeforeAll
  static void install() {
    node =
        NodeTools.withPackages("signature", "http-message-signatures@1.0.6", "sm-crypto-v2@1.15.1");
  }

  @Test
  @Requirement(value = "API-02", says = "signed requests")
  void whatTheClientSignsWeTake() {
    Map<SignatureAlgorithm, VerificationKey> keys = new EnumMap<>(SignatureAlgorithm.class);
    List<Map<String, Object>> asked = new ArrayList<>();
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      SigningKey key = SigningKey.generate(algorithm);
      keys.put(algorithm, key.verificationKey());
      asked.add(Map.of("alg", algorithm.wireName(), "pem", key.pem()));
    }

    JsonNode signed =
        node.run(
            "/crypto-interop/sign-requests.mjs", Map.of("uri", URI, "body", BODY, "keys", asked));

    // SM2 keys have no PEM that the package reads: it made its own.
    String point = signed.get(SignatureAlgorithm.SM2_SM3.wireName()).get("publicKey").asText();
    keys.put(
        SignatureAlgorithm.SM2_SM3,
        VerificationKey.fromRaw(SignatureAlgorithm.SM2_SM3, HexFormat.of().parseHex(point)));
    keys.forEach((algorithm, key) -> assertTaken(signed.get(algorithm.wireName()), key));
  }

  private static void assertTaken(JsonNode signed, VerificationKey key) {
    Map<String, List<String>> headers = new HashMap<>();
    signed
        .get("headers")
        .fields()
        .forEachRemaining(field -> headers.put(field.getKey(), List.of(field.getValue().asText())));
    Request request = new Request("POST", URI, HeaderLookup.of(headers));

    SignatureOutcome outcome =
        new MessageVerifier(CLOCK)
            .verify(request, SignatureProfile.INSTRUCTION, id -> Optional.of(key));

    assertInstanceOf(Verified.class, outcome, () -> key + ": " + outcome);
    assertTrue(
        ContentDigest.fits(
            request.headers().values("content-digest"), BODY.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @Requirement(value = "API-02", says = "signed answers")
  void whatWeSignTheClientTakes() {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      answers.add(signedAnswer(SigningKey.generate(algorithm)));
    }

    JsonNode verdicts =
        node.run("/crypto-interop/verify-answers.mjs", Map.of("uri", URI, "answers", answers));

    for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
      JsonNode verdict = verdicts.get(algorithm.wireName());
      assertTrue(verdict.get("asSent").asBoolean(), algorithm + " as sent");
      assertTrue(!verdict.get("altered").asBoolean(), algorithm + " altered");
    }
  }

  private static Map<String, Object> signedAnswer(SigningKey key) {
    String digest = ContentDigest.of(BODY.getBytes(StandardCharsets.UTF_8));
    Request request = new Request("POST", URI, HeaderLookup.of(Map.of()));
    Answer answer =
        new Answer(202, HeaderLookup.of(Map.of("content-digest", List.of(digest))), request);
    var signed = new MessageSigner("k", key, CLOCK).sign(answer, SignatureProfile.ANSWER);
    byte[] spki = key.verificationKey().spki();
    byte[] tail = Arrays.copyOfRange(spki, Math.max(0, spki.length - 65), spki.length);
    String point = HexFormat.of().formatHex(tail);
    return Map.of(
        "alg", key.algorithm().wireName(),
        "pem", key.verificationKey().pem(),
        "point", point,
        "headers",
            Map.of(
                "content-digest", digest,
                "signature-input", signed.signatureInput(),
                "signature", signed.signature()));
  }
}
