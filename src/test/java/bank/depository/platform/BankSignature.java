package bank.depository.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the bank's signature on an answer as a platform does, by the published keys.
 *
 * @param service where the service listens
 * @param publicUrl the address by which platforms know it
 */
public record BankSignature(String service, String publicUrl) {

  private static final Pattern INPUT =
      Pattern.compile(
          "([a-z]+)=(\\(\"@status\" \"content-digest\" \"@method\";req \"@target-uri\";req\\)"
              + ".*keyid=\"([^\"]+)\".*tag=\"depository-answer\".*)");
  private static final Pattern PEM = Pattern.compile("-----(BEGIN|END) PUBLIC KEY-----|\\s");

  /** Fails unless the answer is the bank's and answers that request. */
  public void assertOn(SentCall.Answer answer, SentCall request) {
    String digest = ApiCall.digest(answer.bytes());
    assertEquals(digest, answer.header("content-digest"), answer.toString());
    Matcher input = INPUT.matcher(answer.header("signature-input"));
    assertTrue(input.matches(), answer.header("signature-input"));
    String signed =
        "\"@status\": %d\n\"content-digest\": %s\n\"@method\";req: %s\n\"@target-uri\";req: %s\n\"@signature-params\": %s"
            .formatted(
                answer.status(),
                digest,
                request.method(),
                publicUrl + request.path(),
                input.group(2));
    String signature = answer.header("signature").replaceAll("^" + input.group(1) + "=:|:$", "");
    assertTrue(verifies(input.group(3), signed, signature), signed);
  }

  private boolean verifies(String keyId, String signed, String signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(published(keyId));
      verifier.update(signed.getBytes(StandardCharsets.UTF_8));
      return verifier.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PublicKey published(String keyId) throws GeneralSecurityException {
    for (JsonNode key : ApiCall.get("/v1/bank-keys").unsigned().to(service).json().path("keys")) {
      if (key.path("key_id").asText().equals(keyId)) {
        byte[] spki =
            Base64.getDecoder().decode(PEM.matcher(key.path("public_key").asText()).replaceAll(""));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
      }
    }
    throw new AssertionError("the bank publishes no key " + keyId);
  }
}
