package bank.depository.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.account.AccountsForTests;
import bank.depository.account.CustomerRole;
import bank.depository.crypto.Keys;
import bank.depository.crypto.KeysForTests;
import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.SealingPurpose;
import bank.depository.lending.AtOnce;
import bank.depository.platform.LivePlatforms;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank's key over personal data is renewed while the service runs; then the old one can go. */
@QuarkusTest
@SuppressWarnings("NullAway.Init")
class KeyRenewalTest {

  private static final SealedColumn NAME =
      new SealedColumn("customer", "name_cipher", "name", true, 2);
  private static final int CUSTOMERS = 5;

  /** Hashes of the audit trail, files, sealed by other keys, public keys. */
  private static final List<String> NOT_PERSONAL_DATA =
      List.of(
          "admission_material.content",
          "audit_anchor.hash",
          "audit_entry.hash",
          "audit_entry.previous_hash",
          "audit_head.hash",
          "blacklist_entry.digest",
          "password_entry_key.private_key_wrapped",
          "platform_key.spki",
          "scheduled_tasks.task_data",
          "staff_member.secret_hash",
          "staff_member.totp_secret",
          "trade_password.hash");

  @Inject RenewSealedValuesJob job;
  @Inject RenewSealedValues renew;
  @Inject SealedValues values;
  @Inject FollowKeyVersions follow;
  @Inject FindMissingKeys find;
  @Inject FindOlderValues older;
  @Inject PersonalDataCipher cipher;
  @Inject Keys keys;
  @Inject LivePlatforms platforms;
  @Inject AccountsForTests accounts;
  @Inject PlatformScope scope;
  @Inject EntityManager entityManager;

  @Inject
  @ConfigProperty(name = "depository.data-dir")
  Path dataDir;

  @TempDir Path copy;

  private PlatformId platform = new PlatformId(1000);

  @BeforeEach
  void customers() {
    platform = AtOnce.asRequest(() -> platforms.aPlatform("密钥测试", "platform.example"));
    for (int i = 0; i < CUSTOMERS; i++) {
      String customerNo = "c-" + i;
      inScope(() -> accounts.open(platform, customerNo, Set.of(CustomerRole.LENDER)));
    }
  }

  @Test
  @Requirement(
      value = "INF-02",
      says = "id numbers, cards, mobiles and names are encrypted in the database")
  void everythingIsReadWithTheNewKeyAloneWhenTheJobHasRun() throws IOException {
    int old = cipher.newestVersion();
    Map<String, String> before = names(cipher);

    aNewKey();
    job(() -> job.renewed(Long.MAX_VALUE));
    job(() -> job.renewed(Long.MAX_VALUE));

    assertEquals(List.of(), job(older::handle));
    assertEquals(before, names(KeysForTests.cipher(keysWithout(old))));
    assertEquals(old + 1, cipher.newestVersion());
  }

  @Test
  void whatWasCutInTheMiddleGoesOnWhereValuesAreStillOld() {
    aNewKey();
    RenewSealedValues.Done first = job(() -> renew.handle(NAME, platform, null));
    assertTrue(first.renewed() <= 2, "a batch");

    assertTrue(job(() -> job.renewed(own(), 1)) <= 200, "a run has an end");
    renewAll();

    assertEquals(List.of(), job(this::own));
    assertEquals(CUSTOMERS, names(cipher).size());
  }

  @Test
  void writersAreNeitherKeptWaitingNorOverwritten() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> writeUntil(over));
    for (int i = 0; i < 3; i++) {
      aNewKey();
      renewAll();
    }
    over.set(true);
    int last = writer.get();
    renewAll();

    assertTrue(last > 0);
    assertEquals("写" + last, names(cipher).get("c-0"));
    assertEquals(List.of(), job(this::own));
  }

  @Test
  void whatSomebodyIsWritingIsLeftForTheNextTime() {
    aNewKey();

    long renewed =
        inScope(
            () -> {
              write(1);
              return onAnotherThread(() -> job(() -> renew.handle(NAME, platform, null).renewed()));
            });

    assertTrue(renewed <= 2);
    renewAll();
    assertEquals("写1", names(cipher).get("c-0"));
  }

  @Test
  void theDatabaseTakesNoOtherValueAndNoOlderKeyByThisWay() {
    PersonalDataCell cell = PersonalDataCell.ofPlatform("customer", "name", platform);
    byte[] stored = cipher.encrypt(cell, "从未写过");
    aNewKey();
    SealedValues.Found row = new SealedValues.Found("{}", stored);

    assertThrows(
        RuntimeException.class, () -> put(row, cipher.encrypt(cell, "李四")), "another value");
    assertThrows(RuntimeException.class, () -> put(row, stored), "not newer");
    assertFalse(put(new SealedValues.Found(rowOf("c-1"), stored), cipher.renew(cell, stored)));
    assertNotEquals("从未写过", names(cipher).get("c-1"));
  }

  @Test
  void everyColumnOfTheCatalogIsInTheList() {
    assertEquals(
        SealedColumn.ALL.stream()
            .map(c -> c.table() + "." + c.column() + c.ofPlatform())
            .sorted()
            .toList(),
        job(
            () ->
                inTransaction(
                    () ->
                        lines(
                            "select of_table || '.' || of_column || of_platform from"
                                + " depository.sealed_columns()"))));
    assertEquals(
        NOT_PERSONAL_DATA,
        job(
            () ->
                inTransaction(
                    () ->
                        lines(
                            """
                            select distinct c.relname || '.' || a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                            where c.relnamespace = 'depository'::regnamespace and not c.relispartition and c.relkind in ('r', 'p')
                              and a.atttypid = 'bytea'::regtype and a.attname !~ '(_cipher|_digest|sha256|sm3|signature)$'
                            """))),
        "what is neither sealed personal data nor a digest, for a person to judge");
  }

  @Test
  void theServiceDoesNotStartWithoutAKeyThatIsNeeded() throws IOException {
    aNewKey();
    int newest = cipher.newestVersion();
    job(follow::handle);
    Keys without = keysWithout(newest);

    Set<String> missing =
        job(
            () ->
                new FindMissingKeys(
                        new Remembered(Map.of("personal-data", Set.of(newest))),
                        KeysForTests.lasting(without))
                    .handle());

    assertEquals(Set.of("personal-data.v" + newest + ".key"), missing);
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> KeysAtStart.requireAll(missing));
    assertTrue(refused.toString().contains("personal-data.v" + newest + ".key"));
    assertEquals(Set.of(), job(find::handle));
  }

  private int writeUntil(AtomicBoolean over) {
    int written = 0;
    while (!over.get()) {
      int number = ++written;
      inScope(() -> write(number));
    }
    return written;
  }

  private int write(int number) {
    return entityManager
        .createNativeQuery(
            "update depository.customer set name_cipher = :name where platform_id = :platform and"
                + " customer_no = 'c-0'")
        .setParameter(
            "name",
            cipher.encrypt(PersonalDataCell.ofPlatform("customer", "name", platform), "写" + number))
        .setParameter("platform", platform.value())
        .executeUpdate();
  }

  private void aNewKey() {
    KeysForTests.renewed(
        dataDir.resolve("keys"), SealingPurpose.PERSONAL_DATA, cipher.newestVersion() + 1);
    keys.refresh();
  }

  private Keys keysWithout(int version) throws IOException {
    Path folder = copy.resolve("keys");
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(dataDir.resolve("keys"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.copy(dataDir.resolve("keys.passphrase"), copy.resolve("keys.passphrase"));
    Files.delete(folder.resolve("personal-data.v" + version + ".key"));
    return KeysForTests.in(folder);
  }

  /** What is still to be done of this test's platform. */
  private List<SealedValues.Older> own() {
    return older.handle().stream().filter(found -> platform.equals(found.platform())).toList();
  }

  private void renewAll() {
    job(() -> job.renewed(own(), Long.MAX_VALUE));
  }

  private boolean put(SealedValues.Found row, byte[] renewed) {
    return job(
        () ->
            inTransaction(
                () -> {
                  scope.enter(platform);
                  return values.putRenewed(NAME, row, renewed);
                }));
  }

  private String rowOf(String customerNo) {
    return "{\"platform_id\": %d, \"customer_no\": \"%s\"}".formatted(platform.value(), customerNo);
  }

  private Map<String, String> names(PersonalDataCipher with) {
    PersonalDataCell cell = PersonalDataCell.ofPlatform("customer", "name", platform);
    List<Tuple> rows =
        inScope(
            () ->
                entityManager
                    .createNativeQuery(
                        "select customer_no, name_cipher from depository.customer", Tuple.class)
                    .getResultList());
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, String.class),
                row -> with.decrypt(cell, row.get(1, byte[].class)),
                (one, other) -> one,
                TreeMap::new));
  }

  private List<String> lines(String query) {
    List<String> lines = new ArrayList<>();
    for (Object line : entityManager.createNativeQuery(query, String.class).getResultList()) {
      lines.add(line.toString());
    }
    return lines.stream().sorted().toList();
  }

  private static <T> T job(Supplier<T> work) {
    return AtOnce.asRequest(() -> DatabaseRole.JOBS.call(work));
  }

  private static <T> T onAnotherThread(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  private static <T> T inTransaction(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }

  private <T> T inScope(Supplier<T> work) {
    return AtOnce.asRequest(
        () ->
            inTransaction(
                () -> {
                  scope.enter(platform);
                  return work.get();
                }));
  }
}
