package bank.depository.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.TestDatabase;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.StaffId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with every right on the database rewrites the trail so that it fits in itself. */
@QuarkusTest
class AuditAnchorTest {

  private static final List<String> TABLES = List.of("audit_entry", "audit_head", "audit_anchor");

  /** Who records locks the head first; the rest of the service waits meanwhile. */
  private static final String NOBODY_RECORDS = "lock table depository.audit_head";

  @Inject AuditTrail trail;
  @Inject AnchorAuditTrail anchor;
  @Inject VerifyAuditTrail verify;

  @BeforeEach
  void keepACopy() throws SQLException {
    record("BEFORE_ACT");
    anchor();
    List<String> copy = new ArrayList<>(List.of(NOBODY_RECORDS));
    for (String table : TABLES) {
      copy.add("create table depository.kept_%1$s as table depository.%1$s".formatted(table));
    }
    asOwner(copy.toArray(String[]::new));
  }

  @AfterEach
  void putItBack() throws SQLException {
    List<String> restoration = new ArrayList<>(List.of(NOBODY_RECORDS));
    for (String table : TABLES) {
      restoration.addAll(
          List.of(
              "alter table depository.%s disable trigger user".formatted(table),
              "delete from depository.%s".formatted(table),
              "insert into depository.%1$s table depository.kept_%1$s".formatted(table),
              "alter table depository.%s enable trigger user".formatted(table),
              "drop table depository.kept_%s".formatted(table)));
    }
    asOwner(restoration.toArray(String[]::new));
    assertTrue(verify().whole());
  }

  @Test
  @Requirement(value = "OPS-04", says = "the audit trail is tamper-evident")
  void aTrailRewrittenAsAWholeDoesNotFitItsAnchor() throws SQLException {
    record("WITNESSED_ACT");
    long witnessed = anchor();
    record("LATER_ACT");

    rewriteFrom(witnessed);

    assertEquals(
        new VerifyAuditTrail.Broken(witnessed, VerifyAuditTrail.How.ANCHOR_DIFFERS),
        verify().broken().orElseThrow());
  }

  @Test
  void anAnchorCannotBeMadeToFitWithoutTheBanksKey() throws SQLException {
    record("WITNESSED_ACT");
    long witnessed = anchor();
    rewriteFrom(witnessed);

    asOwner(
        "alter table depository.audit_anchor disable trigger user",
        "update depository.audit_anchor a set hash = e.hash from depository.audit_entry e"
            + " where e.entry_no = a.entry_no and a.entry_no = "
            + witnessed,
        "alter table depository.audit_anchor enable trigger user");

    assertEquals(
        new VerifyAuditTrail.Broken(witnessed, VerifyAuditTrail.How.ANCHOR_FORGED),
        verify().broken().orElseThrow());
  }

  @Test
  void anAnchorThatWasTakenAwayIsMissedByTheNext() throws SQLException {
    record("WITNESSED_ACT");
    long witnessed = anchor();
    record("LATER_ACT");
    long next = anchor();

    asOwner(
        "alter table depository.audit_anchor disable trigger user",
        "delete from depository.audit_anchor where entry_no = " + witnessed,
        "alter table depository.audit_anchor enable trigger user");

    assertEquals(
        new VerifyAuditTrail.Broken(next, VerifyAuditTrail.How.ANCHOR_MISSING),
        verify().broken().orElseThrow());
  }

  @Test
  void anEndThatWasCutOffIsMissedByItsAnchor() throws SQLException {
    long before = anchoredTo();
    record("CUT_ACT");
    long cut = anchor();

    asOwner(
        "alter table depository.audit_entry disable trigger user",
        "delete from depository.audit_entry where entry_no > " + before,
        "alter table depository.audit_entry enable trigger user",
        "update depository.audit_head h set (entry_no, hash) = (select e.entry_no, e.hash"
            + " from depository.audit_entry e order by 1 desc limit 1)");

    assertEquals(
        new VerifyAuditTrail.Broken(cut, VerifyAuditTrail.How.ANCHOR_DIFFERS),
        verify().broken().orElseThrow());
  }

  @Test
  void aTrailThatDidNotGrowIsNotAnchoredAgain() {
    record("SOME_ACT");
    long last = anchor();

    assertTrue(DatabaseRole.JOBS.call(anchor::handle).isEmpty());
    assertEquals(last, anchoredTo());
  }

  @Test
  void anchorsAreNeitherChangedNorTakenAwayByWhoServes() {
    for (DatabaseRole role : DatabaseRole.values()) {
      for (String sql :
          List.of(
              "update depository.audit_anchor set hash = hash",
              "delete from depository.audit_anchor",
              "truncate depository.audit_anchor")) {
        assertThrows(SQLException.class, () -> as(role, sql), role + ": " + sql);
      }
    }
  }

  /** Changes what an entry says and chains it and all after it anew, head included. */
  private static void rewriteFrom(long first) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      statement.execute("alter table depository.audit_entry disable trigger user");
      statement.execute(
          "update depository.audit_entry set details = '{\"rewritten\":true}' where entry_no = "
              + first);
      byte[] previous = new byte[32];
      try (ResultSet row =
          statement.executeQuery(
              "select hash from depository.audit_entry where entry_no = " + (first - 1))) {
        if (row.next()) {
          previous = row.getBytes(1);
        }
      }
      List<Object[]> hashes = chain(owner, first, previous);
      try (PreparedStatement update =
          owner.prepareStatement(
              "update depository.audit_entry set previous_hash = ?, hash = ? where entry_no = ?")) {
        for (Object[] link : hashes) {
          update.setBytes(1, (byte[]) link[0]);
          update.setBytes(2, (byte[]) link[1]);
          update.setLong(3, (Long) link[2]);
          update.executeUpdate();
        }
      }
      statement.execute("alter table depository.audit_entry enable trigger user");
      byte[] last = (byte[]) hashes.get(hashes.size() - 1)[1];
      statement.execute(
          "update depository.audit_head set hash = '\\x" + HexFormat.of().formatHex(last) + "'");
    }
  }

  private static List<Object[]> chain(Connection owner, long first, byte[] beginning)
      throws SQLException {
    List<Object[]> links = new ArrayList<>();
    byte[] previous = beginning;
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select entry_no, actor, act, object, details, happened_at"
                    + " from depository.audit_entry where entry_no >= "
                    + first
                    + " order by entry_no")) {
      while (row.next()) {
        byte[] hash = hash(row, previous);
        links.add(new Object[] {previous, hash, row.getLong(1)});
        previous = hash;
      }
    }
    return links;
  }

  /** The hash of an entry as the trail's own document tells it, written again. */
  private static byte[] hash(ResultSet row, byte[] previous) throws SQLException {
    SM3Digest digest = new SM3Digest();
    digest.update(ByteBuffer.allocate(8).putLong(row.getLong(1)).array(), 0, 8);
    for (int column = 2; column <= 5; column++) {
      byte[] text = row.getString(column).getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(text.length).array(), 0, 4);
      digest.update(text, 0, text.length);
    }
    long micros =
        ChronoUnit.MICROS.between(
            java.time.Instant.EPOCH, row.getObject(6, OffsetDateTime.class).toInstant());
    digest.update(ByteBuffer.allocate(8).putLong(micros).array(), 0, 8);
    digest.update(previous, 0, 32);
    byte[] hash = new byte[32];
    digest.doFinal(hash, 0);
    return hash;
  }

  @Test
  void theRewrittenTrailOfTheseTestsFitsInItself() throws SQLException {
    record("SOME_ACT");
    long no = anchoredTo() + 1;
    try (Connection owner = owner()) {
      byte[] stored = stored(owner, "hash", no);
      assertArrayEquals(
          stored, (byte[]) chain(owner, no, stored(owner, "previous_hash", no)).get(0)[1]);
    }
    rewriteFrom(no); // not anchored yet
    assertTrue(verify().whole());
  }

  private static byte[] stored(Connection owner, String column, long no) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select " + column + " from depository.audit_entry where entry_no = " + no)) {
      row.next();
      return row.getBytes(1);
    }
  }

  private void record(String act) {
    DatabaseRole.STAFF.run(
        () ->
            QuarkusTransaction.requiringNew()
                .run(() -> trail.record(Actor.staff(new StaffId(7)), act, "test:1", Map.of())));
  }

  /** The last entry, anchored now. */
  private long anchor() {
    DatabaseRole.JOBS.call(anchor::handle);
    return anchoredTo();
  }

  private long anchoredTo() {
    return verify().anchoredTo();
  }

  private VerifyAuditTrail.Verification verify() {
    return DatabaseRole.STAFF.call(verify::handle);
  }

  /** In one transaction. */
  private static void asOwner(String... statements) throws SQLException {
    try (Connection owner = owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      owner.commit();
    }
  }

  private static Connection owner() throws SQLException {
    return connection("owner");
  }

  private static void as(DatabaseRole role, String sql) throws SQLException {
    try (Connection connection = connection(role.name().toLowerCase(java.util.Locale.ROOT));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connection(String role) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    return DriverManager.getConnection(
        settings.get("depository.db.url"),
        "depository_" + role,
        settings.get("depository.db." + role + ".password"));
  }
}
