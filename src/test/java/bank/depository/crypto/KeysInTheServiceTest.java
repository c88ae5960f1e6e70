package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysInTheServiceTest {

  @Inject Keys keys;
  @Inject PersonalDataCipher cipher;
  @Inject SearchDigest digests;
  @Inject SecretHasher hasher;
  @Inject Sm2Envelopes envelopes;

  @Inject
  @ConfigProperty(name = "depository.data-dir")
  Path dataDir;

  @Test
  void theServiceStartsWithKeysInItsDataFolder() {
    assertEquals(6, keys.publishedKeys().size());
    assertTrue(Files.exists(dataDir.resolve("keys").resolve("answer.v1.key")));
    assertTrue(Files.exists(dataDir.resolve("keys.passphrase")));
  }

  @Test
  void whatNeedsAKeyHasOne() {
    PersonalDataCell cell = PersonalDataCell.ofBank("staff", "name");
    assertEquals("李四", cipher.decrypt(cell, cipher.encrypt(cell, "李四")));
    assertEquals(SearchDigest.BYTES, digests.of("mobile", "13800138000").length);
    byte[] stored = hasher.hash("staff/1", "a long password".toCharArray());
    assertTrue(hasher.matches("staff/1", "a long password".toCharArray(), stored));
    assertTrue(envelopes.create("session").publicKeyHex().startsWith("04"));
  }
}
