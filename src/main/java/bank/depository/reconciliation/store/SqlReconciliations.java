package bank.depository.reconciliation.store;

import bank.depository.order.OrderJson;
import bank.depository.reconciliation.CheckFile;
import bank.depository.reconciliation.CheckFileKind;
import bank.depository.reconciliation.ControlReconciliation;
import bank.depository.reconciliation.CoreAccount;
import bank.depository.reconciliation.CoreStatements;
import bank.depository.reconciliation.Reconciliations;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.Session;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlReconciliations implements Reconciliations {

  private static final String CORE_LINE =
      """
      insert into depository.core_line
        (platform_id, business_day, account, fetch_no, line_no, reference, direction, amount_fen, counterpart, booked_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final EntityManager entityManager;
  private final OrderJson json;

  SqlReconciliations(EntityManager entityManager, OrderJson json) {
    this.entityManager = entityManager;
    this.json = json;
  }

  @Override
  public Optional<SignedCheckFile> checkFile(
      PlatformId platform, LocalDate day, CheckFileKind kind) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select * from depository.check_file
                where platform_id = :platform and business_day = :day and kind = :kind
                order by version desc limit 1
                """,
                Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("day", day)
            .setParameter("kind", kind.name())
            .getResultList();
    return rows.stream().findFirst().map(row -> checkFile(platform, day, kind, row));
  }

  private static SignedCheckFile checkFile(
      PlatformId platform, LocalDate day, CheckFileKind kind, Tuple row) {
    CheckFile file =
        new CheckFile(
            platform.value(),
            day,
            kind,
            row.get("version", Integer.class),
            row.get("line_count", Long.class),
            row.get("sum_fen", Long.class),
            row.get("byte_count", Long.class),
            HexFormat.of().formatHex(row.get("sha256", byte[].class)),
            HexFormat.of().formatHex(row.get("sm3", byte[].class)),
            row.get("built_at", Instant.class));
    return new SignedCheckFile(
        file, row.get("key_id", String.class), row.get("signature", byte[].class));
  }

  @Override
  public void keep(SignedCheckFile signed) {
    CheckFile file = signed.file();
    entityManager
        .createNativeQuery(
            """
            insert into depository.check_file
              (platform_id, business_day, kind, version, line_count, sum_fen, byte_count, sha256, sm3, key_id, signature, built_at)
            values (:platform, :day, :kind, :version, :lines, :sum, :bytes, :sha256, :sm3, :keyId, :signature, :builtAt)
            """)
        .setParameter("platform", file.platformId())
        .setParameter("day", file.businessDay())
        .setParameter("kind", file.kind().name())
        .setParameter("version", file.version())
        .setParameter("lines", file.lines())
        .setParameter("sum", file.sumFen())
        .setParameter("bytes", file.bytes())
        .setParameter("sha256", HexFormat.of().parseHex(file.sha256()))
        .setParameter("sm3", HexFormat.of().parseHex(file.sm3()))
        .setParameter("keyId", signed.keyId())
        .setParameter("signature", signed.signature())
        .setParameter("builtAt", file.builtAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public void keep(PlatformId platform, CoreStatements.Statement statement, Instant fetchedAt) {
    int fetchNo =
        count(
                "select count(*) from depository.core_statement"
                    + " where platform_id = :platform and business_day = :day and account = :account",
                platform,
                statement.day(),
                statement.account())
            + 1;
    entityManager
        .createNativeQuery(
            """
            insert into depository.core_statement
              (platform_id, business_day, account, fetch_no, account_no, is_final, adds, opening_fen, closing_fen, fetched_at)
            values (:platform, :day, :account, :fetchNo, :accountNo, :final, :adds, :opening, :closing, :now)
            """)
        .setParameter("platform", platform.value())
        .setParameter("day", statement.day())
        .setParameter("account", statement.account().name())
        .setParameter("fetchNo", fetchNo)
        .setParameter("accountNo", statement.accountNo())
        .setParameter("final", statement.isFinal())
        .setParameter("adds", statement.adds())
        .setParameter("opening", statement.openingFen())
        .setParameter("closing", statement.closingFen())
        .setParameter("now", fetchedAt.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    entityManager
        .unwrap(Session.class)
        .doWork(connection -> insertLines(connection, platform, statement, fetchNo));
  }

  private static void insertLines(
      Connection connection, PlatformId platform, CoreStatements.Statement statement, int fetchNo)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(CORE_LINE)) {
      for (CoreStatements.Line line : statement.lines()) {
        insert.setInt(1, platform.value());
        insert.setObject(2, statement.day());
        insert.setString(3, statement.account().name());
        insert.setInt(4, fetchNo);
        insert.setInt(5, line.lineNo());
        insert.setString(6, line.reference());
        insert.setString(7, line.credit() ? "CREDIT" : "DEBIT");
        insert.setLong(8, line.amountFen());
        insert.setString(9, line.counterpart());
        insert.setObject(10, line.bookedAt().atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public int runs(PlatformId platform, LocalDate day, CoreAccount account) {
    return count(
        "select count(*) from depository.control_reconciliation"
            + " where platform_id = :platform and business_day = :day and account = :account",
        platform,
        day,
        account);
  }

  private int count(String sql, PlatformId platform, LocalDate day, CoreAccount account) {
    Object count =
        entityManager
            .createNativeQuery(sql)
            .setParameter("platform", platform.value())
            .setParameter("day", day)
            .setParameter("account", account.name())
            .getSingleResult();
    return ((Number) count).intValue();
  }

  @Override
  public void keep(PlatformId platform, ControlReconciliation run) {
    entityManager
        .createNativeQuery(
            """
            insert into depository.control_reconciliation
              (platform_id, business_day, account, run_no, statement_adds, terms, expected_fen, ledger_fen, core_fen, difference_fen, run_at)
            values (:platform, :day, :account, :runNo, :adds, cast(:terms as jsonb), :expected, :ledger, :core, :difference, :runAt)
            """)
        .setParameter("platform", platform.value())
        .setParameter("day", run.businessDay())
        .setParameter("account", run.account().name())
        .setParameter("runNo", run.runNo())
        .setParameter("adds", run.statementAdds())
        .setParameter("terms", json.write(run.terms()))
        .setParameter("expected", run.expectedFen())
        .setParameter("ledger", run.ledgerFen())
        .setParameter("core", run.coreFen())
        .setParameter("difference", run.differenceFen())
        .setParameter("runAt", run.runAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public List<ControlReconciliation> newest(PlatformId platform, LocalDate day) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select distinct on (account) account, run_no, statement_adds, cast(terms as text) as terms, expected_fen, ledger_fen,
                  core_fen, difference_fen, run_at
                from depository.control_reconciliation
                where platform_id = :platform and business_day = :day
                order by account desc, run_no desc
                """,
                Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("day", day)
            .getResultList();
    return rows.stream().map(row -> run(day, row)).toList();
  }

  private ControlReconciliation run(LocalDate day, Tuple row) {
    Map<String, Long> terms = new TreeMap<>();
    json.read(row.get("terms", String.class), Map.class)
        .forEach((term, fen) -> terms.put((String) term, ((Number) fen).longValue()));
    return new ControlReconciliation(
        day,
        CoreAccount.valueOf(row.get("account", String.class)),
        row.get("run_no", Integer.class),
        row.get("statement_adds", Boolean.class),
        terms,
        row.get("expected_fen", Long.class),
        row.get("ledger_fen", Long.class),
        row.get("core_fen", Long.class),
        row.get("difference_fen", Long.class),
        row.get("run_at", Instant.class));
  }
}
