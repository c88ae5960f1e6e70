package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.crypto.signature.SignatureAlgorithm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrappedFileKeysTest {

  private static final SealContext PLACE = SealContext.of("a", "place");
  private static final byte[] PLAIN = {1, 2, 3, 4};

  private final Path data;

  WrappedFileKeysTest(@TempDir Path data) {
    this.data = data;
  }

  private Path folder() {
    return data.resolve("keys");
  }

  private List<Path> keyFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".key")).sorted().toList();
    }
  }

  @Test
  @Requirement(value = "INF-02", says = "keys are kept outside the database")
  void theKeysSurviveTheProcess() {
    Keys before = KeysForTests.in(folder());
    byte[] sealed = before.sealingKey(SealingPurpose.PERSONAL_DATA).seal(PLAIN, PLACE);
    byte[] digest = before.macKeys(MacPurpose.SEARCH_DIGEST).get(0).mac(PLAIN);

    Keys after = KeysForTests.in(folder());

    assertArrayEquals(PLAIN, after.open(SealingPurpose.PERSONAL_DATA, sealed, PLACE));
    assertArrayEquals(digest, after.macKeys(MacPurpose.SEARCH_DIGEST).get(0).mac(PLAIN));
    assertEquals(before.publishedKeys(), after.publishedKeys());
  }

  @Test
  void noTwoPurposesShareAKey() {
    Keys keys = KeysForTests.in(folder());

    byte[] sealed = keys.sealingKey(SealingPurpose.PERSONAL_DATA).seal(PLAIN, PLACE);

    assertThrows(
        SealBrokenException.class, () -> keys.open(SealingPurpose.PASSWORD_PEPPER, sealed, PLACE));
    List<byte[]> spkis = keys.publishedKeys().stream().map(key -> key.key().spki()).toList();
    assertEquals(6, new HashSet<>(spkis.stream().map(Sha256Digest::of).toList()).size());
  }

  @Test
  void publicHalvesAreListedUnderTheIdsThatSign() {
    Keys keys = KeysForTests.in(folder());

    OwnSigningKey answer = keys.signingKey(SigningPurpose.ANSWER);
    PublishedKey published =
        keys.publishedKeys().stream()
            .filter(key -> key.keyId().equals(answer.keyId()))
            .findFirst()
            .orElseThrow();

    assertTrue(published.key().verifies(PLAIN, answer.key().sign(PLAIN)));
    assertEquals(SigningPurpose.ANSWER, published.purpose());
    assertTrue(answer.keyId().matches("answer-1-[0-9a-f]{8}"), answer.keyId());
    assertEquals(
        SignatureAlgorithm.SM2_SM3,
        keys.signingKey(SigningPurpose.CONTRACT_SEAL).key().algorithm());
  }

  @Test
  void aNewVersionMakesAndTheOldOneStillOpens() {
    Keys first = KeysForTests.in(folder());
    byte[] old = first.sealingKey(SealingPurpose.PERSONAL_DATA).seal(PLAIN, PLACE);

    Keys second =
        KeysForTests.of(KeysForTests.config(folder()).withVersion(SealingPurpose.PERSONAL_DATA, 2));
    byte[] renewed = second.sealingKey(SealingPurpose.PERSONAL_DATA).seal(PLAIN, PLACE);

    assertEquals(2, second.sealingKey(SealingPurpose.PERSONAL_DATA).version());
    assertEquals(1, SealedForm.versionOf(old));
    assertEquals(2, SealedForm.versionOf(renewed));
    assertArrayEquals(PLAIN, second.open(SealingPurpose.PERSONAL_DATA, old, PLACE));
    assertArrayEquals(
        PLAIN,
        first.open(SealingPurpose.PERSONAL_DATA, renewed, PLACE),
        "a node that started earlier finds the new version");
    assertEquals(2, KeysForTests.in(folder()).sealingKey(SealingPurpose.PERSONAL_DATA).version());
  }

  @Test
  void aNewSigningVersionIsPublishedBesideTheOldOneByEveryNode() {
    Keys first = KeysForTests.in(folder());
    KeysForTests.of(KeysForTests.config(folder()).withVersion(SigningPurpose.EVENT, 2));

    List<Integer> versions =
        first.publishedKeys().stream()
            .filter(key -> key.purpose() == SigningPurpose.EVENT)
            .map(PublishedKey::version)
            .toList();

    assertEquals(List.of(2, 1), versions);
  }

  @Test
  void manyNodesThatStartAtOnceHaveTheSameKeys() throws Exception {
    int nodes = 8;
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    try {
      List<Callable<List<PublishedKey>>> starts =
          Collections.nCopies(nodes, () -> KeysForTests.in(folder()).publishedKeys());
      List<List<PublishedKey>> seen = new ArrayList<>();
      for (Future<List<PublishedKey>> start : threads.invokeAll(starts)) {
        seen.add(start.get());
      }
      assertEquals(1, new HashSet<>(seen).size());
      assertEquals(
          SigningPurpose.values().length
              + SealingPurpose.values().length
              + MacPurpose.values().length,
          keyFiles().size());
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.list(folder())) {
      assertFalse(files.anyMatch(file -> file.toString().contains(".draft")));
    }
  }

  @Test
  void keysAndPassphraseAreTheOwnersAlone() throws IOException {
    KeysForTests.in(folder());

    List<Path> secrets = new ArrayList<>(keyFiles());
    secrets.add(data.resolve("keys.passphrase"));
    for (Path secret : secrets) {
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    }
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())));
  }

  @Test
  void anotherPassphraseOpensNothingAndMakesNothing() throws IOException {
    var config = KeysForTests.config(folder());
    KeysForTests.of(config.withPassphrase("the right passphrase"));
    List<Path> before = keyFiles();

    var wrong = config.withPassphrase("the wrong passphrase").withVersion(SigningPurpose.EVENT, 2);
    assertThrows(IllegalStateException.class, () -> KeysForTests.of(wrong));

    assertEquals(before, keyFiles());
    KeysForTests.of(config.withPassphrase("the right passphrase"));
  }

  @Test
  void aPassphraseThatIsSetIsNotKept() throws IOException {
    Path file = Files.writeString(data.resolve("secret"), "a passphrase in a file\nnot this\n");

    Keys fromFile = KeysForTests.of(KeysForTests.config(folder()).withPassphraseFile(file));
    Keys fromText =
        KeysForTests.of(KeysForTests.config(folder()).withPassphrase("a passphrase in a file"));

    assertEquals(fromFile.publishedKeys(), fromText.publishedKeys());
    assertFalse(Files.exists(data.resolve("keys.passphrase")));
  }

  @Test
  void aPassphraseHasSixteenCharactersAndOnePlace() throws IOException {
    var config = KeysForTests.config(folder());
    Path file = Files.writeString(data.resolve("secret"), "x".repeat(16));

    assertThrows(
        IllegalStateException.class, () -> KeysForTests.of(config.withPassphrase("x".repeat(15))));
    assertThrows(
        IllegalStateException.class,
        () -> KeysForTests.of(config.withPassphrase("x".repeat(16)).withPassphraseFile(file)));
    KeysForTests.of(config.withPassphraseFile(file));
  }

  @Test
  void aKeyFileCannotStandForAnother() throws IOException {
    KeysForTests.in(folder());
    Files.copy(
        folder().resolve("personal-data.v1.key"),
        folder().resolve("password-pepper.v1.key"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThrows(IllegalStateException.class, () -> KeysForTests.in(folder()));
  }

  @Test
  void aMisspelledPurposeIsRefused() {
    var config =
        new KeysForTests.Config(
            folder(),
            Optional.empty(),
            Optional.empty(),
            Map.of("personal_data", 2),
            Duration.ZERO);
    assertThrows(IllegalStateException.class, () -> KeysForTests.of(config));
  }

  @Test
  void aVersionThatWasTakenAwayIsNotMadeAgain() throws IOException {
    var config = KeysForTests.config(folder()).withVersion(SealingPurpose.PERSONAL_DATA, 2);
    KeysForTests.of(config);
    Files.delete(folder().resolve("personal-data.v1.key"));

    Keys keys = KeysForTests.of(config);

    assertFalse(Files.exists(folder().resolve("personal-data.v1.key")));
    assertEquals(2, keys.sealingKey(SealingPurpose.PERSONAL_DATA).version());
    assertThrows(
        IllegalStateException.class, () -> keys.sealingKey(SealingPurpose.PERSONAL_DATA, 1));
  }

  @Test
  void aVersionThatNobodyMadeIsMissed() {
    Keys keys = KeysForTests.in(folder());
    assertThrows(
        IllegalStateException.class, () -> keys.sealingKey(SealingPurpose.PERSONAL_DATA, 2));
  }

  @Test
  void noKeyStandsInAFileAsItIs() throws IOException {
    Keys keys = KeysForTests.in(folder());
    byte[] pkcs8 = keys.signingKey(SigningPurpose.EVENT).key().pkcs8();
    String bare = Base64.getEncoder().encodeToString(pkcs8);
    for (Path file : keyFiles()) {
      assertNotEquals(bare, Files.readString(file));
    }
  }
}
