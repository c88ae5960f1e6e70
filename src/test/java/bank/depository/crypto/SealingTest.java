package bank.depository.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.PlatformId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

  private static final String ID_NUMBER = "11010519491231002X";

  private static Path data;
  private static Keys keys;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) {
    data = folder;
    keys = KeysForTests.in(data.resolve("keys"));
  }

  private static PersonalDataCell cell(String table, String column, int platform) {
    return PersonalDataCell.ofPlatform(table, column, new PlatformId(platform));
  }

  @Test
  @Requirement(
      value = "INF-02",
      says = "id numbers, cards, mobiles and names are encrypted in the database")
  void aValueOpensInItsCellOnly() {
    PersonalDataCipher cipher = new PersonalDataCipher(keys);
    byte[] stored = cipher.encrypt(cell("customer", "id_number", 1001), ID_NUMBER);

    assertEquals(ID_NUMBER, cipher.decrypt(cell("customer", "id_number", 1001), stored));
    List<PersonalDataCell> others =
        List.of(
            cell("staff", "id_number", 1001),
            cell("customer", "mobile", 1001),
            cell("customer", "id_number", 1002),
            PersonalDataCell.ofBank("customer", "id_number"),
            cell("customerid", "_number", 1001));
    for (PersonalDataCell other : others) {
      assertThrows(SealBrokenException.class, () -> cipher.decrypt(other, stored));
    }
  }

  @Test
  void theStoredFormHidesTheValueAndNeverRepeats() {
    PersonalDataCipher cipher = new PersonalDataCipher(keys);
    byte[] first = cipher.encrypt(cell("customer", "name", 1001), "张三");
    byte[] second = cipher.encrypt(cell("customer", "name", 1001), "张三");

    assertFalse(Arrays.equals(first, second));
    assertEquals(
        "张三".getBytes(StandardCharsets.UTF_8).length + PersonalDataCipher.MORE_BYTES, first.length);
    String plain = HexFormat.of().formatHex("张三".getBytes(StandardCharsets.UTF_8));
    assertFalse(HexFormat.of().formatHex(first).contains(plain));
  }

  @Test
  void everyAlteredBitBreaksTheSeal() {
    PersonalDataCipher cipher = new PersonalDataCipher(keys);
    PersonalDataCell cell = cell("customer", "mobile", 1001);
    byte[] stored = cipher.encrypt(cell, "13800138000");
    for (int i = 0; i < stored.length; i++) {
      byte[] altered = stored.clone();
      altered[i] ^= 1;
      assertThrows(RuntimeException.class, () -> cipher.decrypt(cell, altered));
    }
    for (int length = 0; length < stored.length; length++) {
      byte[] cut = Arrays.copyOf(stored, length);
      assertThrows(RuntimeException.class, () -> cipher.decrypt(cell, cut));
    }
  }

  @Test
  void aKeyIsRenewedByWrappingTheDataKeyAnewAndTheOldOneIsNotNeededAnyMore() throws IOException {
    Path folder = data.resolve("renewed");
    PersonalDataCell cell = cell("customer", "mobile", 1001);
    byte[] stored = new PersonalDataCipher(KeysForTests.in(folder)).encrypt(cell, "13800138000");
    var config = KeysForTests.config(folder).withVersion(SealingPurpose.PERSONAL_DATA, 2);
    PersonalDataCipher both = new PersonalDataCipher(KeysForTests.of(config));

    byte[] renewed = both.renew(cell, stored);
    Files.delete(folder.resolve("personal-data.v1.key"));
    PersonalDataCipher newOnly = new PersonalDataCipher(KeysForTests.of(config));

    assertTrue(both.outdated(stored));
    assertFalse(both.outdated(renewed));
    assertEquals("13800138000", newOnly.decrypt(cell, renewed));
    assertArrayEquals(valueOf(stored), valueOf(renewed), "the value itself was not touched");
    assertThrows(IllegalStateException.class, () -> newOnly.decrypt(cell, stored));
    assertThrows(
        SealBrokenException.class, () -> both.renew(cell("customer", "name", 1001), stored));
  }

  private static byte[] valueOf(byte[] stored) {
    return Arrays.copyOfRange(stored, stored.length - 11 - 28, stored.length);
  }

  @Test
  void twoValuesShareNoDataKey() {
    PersonalDataCipher cipher = new PersonalDataCipher(keys);
    PersonalDataCell cell = cell("customer", "mobile", 1001);
    byte[] first = cipher.encrypt(cell, "13800138000");
    byte[] second = cipher.encrypt(cell, "13800138000");

    byte[] mixed = first.clone();
    int value = first.length - 11 - 28;
    System.arraycopy(second, value, mixed, value, 11 + 28);

    assertThrows(SealBrokenException.class, () -> cipher.decrypt(cell, mixed));
  }

  @Test
  void aValueFromBeforeThereWereDataKeysOpensAndGetsItsOwn() {
    PersonalDataCipher cipher = new PersonalDataCipher(keys);
    PersonalDataCell cell = cell("customer", "mobile", 1001);
    byte[] before =
        keys.sealingKey(SealingPurpose.PERSONAL_DATA)
            .seal("13800138000".getBytes(StandardCharsets.UTF_8), cell.context());

    byte[] renewed = cipher.renew(cell, before);

    assertEquals("13800138000", cipher.decrypt(cell, before));
    assertTrue(cipher.outdated(before));
    assertFalse(cipher.outdated(renewed));
    assertEquals("13800138000", cipher.decrypt(cell, renewed));
  }

  @Test
  @Requirement(value = "INF-02", says = "personal data are searchable only by keyed digest")
  void equalValuesOfAFieldHaveEqualDigestsUnderTheKey() {
    SearchDigest digests = new SearchDigest(keys);
    SearchDigest elsewhere = new SearchDigest(KeysForTests.in(data.resolve("other")));

    byte[] digest = digests.of("id-number", ID_NUMBER);

    assertEquals(SearchDigest.BYTES, digest.length);
    assertArrayEquals(digest, digests.of("id-number", ID_NUMBER));
    assertFalse(Arrays.equals(digest, digests.of("mobile", ID_NUMBER)));
    assertFalse(Arrays.equals(digest, digests.of("id-number", "110105194912310021")));
    assertFalse(Arrays.equals(digest, elsewhere.of("id-number", ID_NUMBER)));
  }

  @Test
  void aSearchAsksForTheDigestsOfEveryVersion() {
    Path folder = data.resolve("digests");
    byte[] old = new SearchDigest(KeysForTests.in(folder)).of("mobile", "13800138000");

    SearchDigest renewed =
        new SearchDigest(
            KeysForTests.of(KeysForTests.config(folder).withVersion(MacPurpose.SEARCH_DIGEST, 2)));
    List<byte[]> asked = renewed.everyVersion("mobile", "13800138000");

    assertEquals(2, asked.size());
    assertArrayEquals(renewed.of("mobile", "13800138000"), asked.get(0));
    assertArrayEquals(old, asked.get(1));
  }

  @Test
  void aDigestKeyThatNotEveryNodeHasSeenSearchesAndDoesNotDigestYet() {
    Path folder = data.resolve("settling");
    byte[] old = new SearchDigest(KeysForTests.in(folder)).of("mobile", "13800138000");
    var config = KeysForTests.config(folder).withVersion(MacPurpose.SEARCH_DIGEST, 2);
    KeysForTests.of(config);
    Instant made = Instant.now();

    SearchDigest early = new SearchDigest(KeysForTests.settling(config, made.plusSeconds(100)));
    SearchDigest late = new SearchDigest(KeysForTests.settling(config, made.plusSeconds(121)));

    assertArrayEquals(old, early.of("mobile", "13800138000"));
    assertEquals(2, early.everyVersion("mobile", "13800138000").size());
    assertFalse(early.outdated(old));
    assertTrue(late.outdated(old));
    assertFalse(late.outdated(late.of("mobile", "13800138000")));
  }

  /** GB/T 32907, and RFC 8998 appendix A.1 for the mode. */
  @Test
  void sm4GcmIsTheOneOfTheRfc() {
    byte[] key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    String nonce = "00001234567800000000abcd";
    String cipher =
        "17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
            + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d";
    String tag = "83de3541e4c2b58177e065a9bf7b62ec";
    byte[] associated = HexFormat.of().parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2");

    byte[] plain = Sm4Gcm.open(key, HexFormat.of().parseHex(nonce + cipher + tag), associated);

    assertEquals(
        "aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
            + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa",
        HexFormat.of().formatHex(plain));
  }
}
