package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import io.quarkus.runtime.LaunchMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretHasherTest {

  private static final String OWNER = "trade-password/1001/42";

  private static final SecretHashConfig COST = new Cost(19_456, 2);

  private static Path data;
  private static SecretHasher hasher;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) {
    data = folder;
    hasher = new SecretHasher(KeysForTests.in(data.resolve("keys")), COST, LaunchMode.NORMAL);
  }

  private static char[] chars(String text) {
    return text.toCharArray();
  }

  @Test
  @Requirement(value = "PWD-03", says = "hashed slowly with a secret kept outside the database")
  void onlyTheSecretItselfMatches() {
    byte[] stored = hasher.hash(OWNER, chars("281934"));

    assertTrue(hasher.matches(OWNER, chars("281934"), stored));
    assertFalse(hasher.matches(OWNER, chars("281935"), stored));
    assertFalse(hasher.matches(OWNER, chars(""), stored));
    assertTrue(hasher.matches(OWNER, "281934".getBytes(StandardCharsets.UTF_8), stored));
  }

  @Test
  void aHashCannotBeCopiedToAnotherOwner() {
    byte[] stored = hasher.hash(OWNER, chars("281934"));
    assertThrows(
        SealBrokenException.class,
        () -> hasher.matches("trade-password/1001/43", chars("281934"), stored));
  }

  @Test
  @Requirement(value = "PWD-03", says = "hashed slowly with a secret kept outside the database")
  void withoutTheKeyTheStoredFormSaysNothing() {
    byte[] stored = hasher.hash(OWNER, chars("281934"));
    SecretHasher thief =
        new SecretHasher(KeysForTests.in(data.resolve("thief")), COST, LaunchMode.NORMAL);
    assertThrows(SealBrokenException.class, () -> thief.matches(OWNER, chars("281934"), stored));
  }

  @Test
  void theSameSecretIsStoredDifferentlyEachTime() {
    assertFalse(
        Arrays.equals(hasher.hash(OWNER, chars("281934")), hasher.hash(OWNER, chars("281934"))));
  }

  @Test
  void everySecretIsWiped() {
    char[] set = chars("281934");
    char[] asked = chars("281934");
    char[] vain = chars("281934");
    byte[] bytes = "281934".getBytes(StandardCharsets.UTF_8);

    byte[] stored = hasher.hash(OWNER, set);
    hasher.matches(OWNER, asked, stored);
    hasher.hashInVain(vain);
    hasher.matches(OWNER, bytes, stored);

    assertArrayEquals(new char[6], set);
    assertArrayEquals(new char[6], asked);
    assertArrayEquals(new char[6], vain);
    assertArrayEquals(new byte[6], bytes);
  }

  @Test
  void aSecretIsWipedAlsoWhenTheStoredFormIsBroken() {
    byte[] asked = "281934".getBytes(StandardCharsets.UTF_8);
    assertThrows(
        SealBrokenException.class, () -> hasher.matches(OWNER, asked, new byte[] {1, 0, 1}));
    assertArrayEquals(new byte[6], asked);
  }

  @Test
  void theKeyIsRenewedWithoutTheOwner() {
    Path folder = data.resolve("renewed");
    byte[] old =
        new SecretHasher(KeysForTests.in(folder), COST, LaunchMode.NORMAL)
            .hash(OWNER, chars("281934"));
    SecretHasher renewed =
        new SecretHasher(
            KeysForTests.of(
                KeysForTests.config(folder).withVersion(SealingPurpose.PASSWORD_PEPPER, 2)),
            COST,
            LaunchMode.NORMAL);

    assertTrue(renewed.sealOutdated(old));
    byte[] resealed = renewed.reseal(OWNER, old);

    assertFalse(renewed.sealOutdated(resealed));
    assertTrue(renewed.matches(OWNER, chars("281934"), old));
    assertTrue(renewed.matches(OWNER, chars("281934"), resealed));
  }

  @Test
  void aHashThatCostTooLittleIsKnown() {
    byte[] cheap = new SlowHashBytes(8, 1).bytes();
    assertTrue(SlowHash.parse(cheap).costsLessThan(HashCost.LEAST));
    assertFalse(SlowHash.of(new byte[] {1}, HashCost.LEAST).costsLessThan(HashCost.LEAST));
    assertFalse(hasher.costOutdated(OWNER, hasher.hash(OWNER, chars("281934"))));
  }

  @Test
  void aHashCannotBeConfiguredToCostTooLittle() {
    Keys keys = KeysForTests.in(data.resolve("keys"));
    assertThrows(
        IllegalStateException.class,
        () -> new SecretHasher(keys, new Cost(19_455, 2), LaunchMode.NORMAL));
    assertThrows(
        IllegalStateException.class,
        () -> new SecretHasher(keys, new Cost(19_456, 1), LaunchMode.NORMAL));

    SecretHasher dearer = new SecretHasher(keys, new Cost(19_456, 3), LaunchMode.NORMAL);

    byte[] old = hasher.hash(OWNER, chars("281934"));
    assertTrue(dearer.matches(OWNER, chars("281934"), old));
    assertTrue(dearer.costOutdated(OWNER, old));
  }

  private record Cost(int memoryKib, int iterations) implements SecretHashConfig {}

  /** The layout of a hash, written again. */
  private record SlowHashBytes(int memoryKib, int iterations) {
    byte[] bytes() {
      return ByteBuffer.allocate(56).putInt(memoryKib).putInt(iterations).array();
    }
  }

  /** RFC 9106, section 5.3: the library's Argon2id is the standard's. */
  @Test
  void argon2idIsTheOneOfTheRfc() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(filled(16, 2))
            .withSecret(filled(8, 3))
            .withAdditional(filled(12, 4))
            .build());
    byte[] tag = new byte[32];
    generator.generateBytes(filled(32, 1), tag);
    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(tag));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
