package bank.depository.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.TestDatabase;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.StaffId;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The trail is one chain, whoever writes it, and shows what was done to it. */
@QuarkusTest
class AuditTrailTest {

  private static final Actor SEVEN = Actor.staff(new StaffId(7));

  @Inject AuditTrail trail;
  @Inject VerifyAuditTrail verify;
  @Inject AuditQueries queries;
  @Inject EntityManager entityManager;

  @Test
  @Requirement(value = "OPS-04", says = "the audit trail is tamper-evident")
  void anAlteredEntryIsNamed() throws SQLException {
    record("FIRST_ACT", 1);
    record("SECOND_ACT", 2);
    long altered = newest().no() - 1;
    String original = detailsOf(altered);

    asOwner("update depository.audit_entry set details = '{\"n\":9}' where entry_no = " + altered);
    VerifyAuditTrail.Verification found = verify();
    asOwner(
        "update depository.audit_entry set details = '"
            + original
            + "' where entry_no = "
            + altered);

    assertEquals(
        new VerifyAuditTrail.Broken(altered, VerifyAuditTrail.How.ALTERED),
        found.broken().orElseThrow());
    assertEquals(altered - 1, found.entries());
    assertTrue(verify().whole());
  }

  @Test
  void anEntryTakenOutIsNamed() throws SQLException {
    record("FIRST_ACT", 1);
    record("SECOND_ACT", 2);
    long gone = newest().no() - 1;

    asOwner(
        "create table depository.stolen as select * from depository.audit_entry where entry_no = "
            + gone,
        "delete from depository.audit_entry where entry_no = " + gone);
    VerifyAuditTrail.Verification found = verify();
    asOwner(
        "insert into depository.audit_entry select * from depository.stolen",
        "drop table depository.stolen");

    assertEquals(
        new VerifyAuditTrail.Broken(gone, VerifyAuditTrail.How.MISSING),
        found.broken().orElseThrow());
    assertTrue(verify().whole());
  }

  @Test
  void aTrailCutAtItsEndDiffersFromItsHead() throws SQLException {
    record("FIRST_ACT", 1);
    record("SECOND_ACT", 2);
    long last = newest().no();

    asOwner(
        "create table depository.stolen as select * from depository.audit_entry where entry_no = "
            + last,
        "delete from depository.audit_entry where entry_no = " + last);
    VerifyAuditTrail.Verification found = verify();
    asOwner(
        "insert into depository.audit_entry select * from depository.stolen",
        "drop table depository.stolen");

    assertEquals(
        new VerifyAuditTrail.Broken(last - 1, VerifyAuditTrail.How.HEAD_DIFFERS),
        found.broken().orElseThrow());
  }

  @Test
  void entriesAreNeitherChangedNorTakenAwayByWhoServes() {
    record("SOME_ACT", 1);

    for (String sql :
        List.of(
            "update depository.audit_entry set act = 'X_X_X'",
            "delete from depository.audit_entry",
            "truncate depository.audit_entry",
            "insert into depository.audit_entry select * from depository.audit_entry",
            "update depository.audit_head set entry_no = 0")) {
      assertThrows(PersistenceException.class, () -> inStaffTransaction(() -> execute(sql)), sql);
    }
    assertTrue(verify().whole());
  }

  @Test
  void notEvenTheOwnerChangesEntriesByMistake() {
    record("SOME_ACT", 1);

    assertThrows(
        SQLException.class,
        () -> plainlyAsOwner("update depository.audit_entry set act = 'X_X_X'"));
    assertThrows(SQLException.class, () -> plainlyAsOwner("delete from depository.audit_entry"));
    assertThrows(SQLException.class, () -> plainlyAsOwner("truncate depository.audit_entry"));
  }

  @Test
  void whatIsUndoneLeavesNoEntry() {
    record("KEPT_ACT", 1);
    long before = newest().no();

    assertThrows(
        IllegalStateException.class,
        () ->
            inStaffTransaction(
                () -> {
                  trail.record(SEVEN, "UNDONE_ACT", "test:1", Map.of());
                  throw new IllegalStateException("undone");
                }));

    assertEquals(before, newest().no());
    assertTrue(verify().whole());
  }

  @Test
  void entriesOfManyAtOnceFormOneChain() throws Exception {
    record("BEFORE_ALL", 0);
    long before = newest().no();

    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> acts =
          IntStream.range(0, 80)
              .<Future<?>>mapToObj(
                  n -> pool.submit(() -> inRequest(() -> record("ONE_OF_MANY", n))))
              .toList();
      for (Future<?> act : acts) {
        act.get();
      }
    } finally {
      pool.shutdown();
    }

    assertEquals(before + 80, newest().no());
    assertTrue(verify().whole());
  }

  @Test
  void detailsAreSortedAndPlain() {
    inStaffTransaction(
        () -> trail.record(SEVEN, "SORTED_ACT", "test:1", Map.of("b", 2, "a", "x", "c", true)));

    assertEquals("{\"a\":\"x\",\"b\":2,\"c\":true}", newest().details());
    assertThrows(
        IllegalArgumentException.class,
        () ->
            inStaffTransaction(
                () -> trail.record(SEVEN, "ODD_ACT", "test:1", Map.of("at", Instant.EPOCH))));
  }

  private void record(String act, int n) {
    inStaffTransaction(() -> trail.record(SEVEN, act, "test:" + n, Map.of("n", n)));
  }

  private static void inRequest(Runnable work) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      work.run();
    } finally {
      request.terminate();
    }
  }

  private void execute(String sql) {
    entityManager.createNativeQuery(sql).executeUpdate();
  }

  private AuditQueries.Line newest() {
    return DatabaseRole.STAFF.call(() -> queries.handle(Long.MAX_VALUE, 1)).get(0);
  }

  private String detailsOf(long no) {
    return DatabaseRole.STAFF.call(() -> queries.handle(no + 1, 1)).get(0).details();
  }

  private VerifyAuditTrail.Verification verify() {
    return DatabaseRole.STAFF.call(verify::handle);
  }

  private static void inStaffTransaction(Runnable work) {
    DatabaseRole.STAFF.run(() -> QuarkusTransaction.requiringNew().run(work));
  }

  private static void asOwner(String... statements) throws SQLException {
    plainlyAsOwner("alter table depository.audit_entry disable trigger user");
    plainlyAsOwner(statements);
    plainlyAsOwner("alter table depository.audit_entry enable trigger user");
  }

  private static void plainlyAsOwner(String... statements) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    try (Connection connection =
            DriverManager.getConnection(
                settings.get("depository.db.url"),
                "depository_owner",
                settings.get("depository.db.owner.password"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
