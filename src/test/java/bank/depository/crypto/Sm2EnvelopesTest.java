package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class Sm2EnvelopesTest {

  private static final String SESSION = "session-1";

  private static Sm2Envelopes envelopes;

  @BeforeAll
  static void makeKeys(@TempDir Path data) {
    envelopes = new Sm2Envelopes(KeysForTests.in(data.resolve("keys")));
  }

  private static void assertUnreadable(Executable opening) {
    Refusal refusal = assertThrows(Refusal.class, opening);
    assertEquals(ErrorCode.SECRET_UNREADABLE, refusal.code());
  }

  private static JsonNode encrypt(String publicKey, List<String> secrets) {
    return NodeTools.withPackages("envelope", "sm-crypto-v2@1.15.1")
        .run(
            "/crypto-interop/encrypt-secrets.mjs",
            Map.of("publicKey", publicKey, "secrets", secrets));
  }

  private static String opened(Sm2Envelope envelope, String ciphertext) {
    byte[] secret = envelopes.open(SESSION, envelope.wrappedPrivateKey(), ciphertext);
    return new String(secret, StandardCharsets.UTF_8);
  }

  @Test
  @Requirement(value = "PWD-03", says = "encrypted in the browser for one use")
  void whatTheBrowserEncryptsIsOpenedInItsSessionOnly() {
    Sm2Envelope envelope = envelopes.create(SESSION);
    Sm2Envelope another = envelopes.create(SESSION);
    List<String> secrets = List.of("281934", "1", "密码", "x".repeat(256));

    JsonNode ciphertexts = encrypt(envelope.publicKeyHex(), secrets);

    for (int i = 0; i < secrets.size(); i++) {
      assertEquals(secrets.get(i), opened(envelope, ciphertexts.get(i).asText()));
    }
    String ciphertext = ciphertexts.get(0).asText();
    assertThrows(
        SealBrokenException.class,
        () -> envelopes.open("session-2", envelope.wrappedPrivateKey(), ciphertext));
    assertUnreadable(() -> opened(another, ciphertext));
  }

  @Test
  void anAlteredOrOversizedCiphertextIsRefused() {
    Sm2Envelope envelope = envelopes.create(SESSION);
    JsonNode ciphertexts = encrypt(envelope.publicKeyHex(), List.of("281934", "x".repeat(257)));
    String ciphertext = ciphertexts.get(0).asText();

    for (int i = 0; i < ciphertext.length(); i += 7) {
      char other = ciphertext.charAt(i) == 'a' ? 'b' : 'a';
      String altered = ciphertext.substring(0, i) + other + ciphertext.substring(i + 1);
      assertUnreadable(() -> opened(envelope, altered));
    }
    assertUnreadable(() -> opened(envelope, ciphertexts.get(1).asText()));
  }

  @Test
  void whatIsNoCiphertextIsRefused() {
    Sm2Envelope envelope = envelopes.create(SESSION);
    for (String text : List.of("", "281934", "z".repeat(200), "0".repeat(204), "0".repeat(201))) {
      assertUnreadable(() -> opened(envelope, text));
    }
  }

  @Test
  void everyEnvelopeHasItsOwnKey() {
    Sm2Envelope envelope = envelopes.create(SESSION);
    assertTrue(envelope.publicKeyHex().matches("04[0-9a-f]{128}"));
    assertNotEquals(envelope.publicKeyHex(), envelopes.create(SESSION).publicKeyHex());
  }
}
