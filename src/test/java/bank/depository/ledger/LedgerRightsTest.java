package bank.depository.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.Requirement;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what to the books, asked of the database itself. */
@QuarkusTest
class LedgerRightsTest {

  private static final String PERMISSION_DENIED = "42501";

  /** What serving roles may call; everything else is the ledger's own. */
  private static final Set<String> FOR_ALL =
      Set.of(
          "post",
          "post_one",
          "open_books",
          "open_sub_account",
          "close_sub_account",
          "kind_of",
          "is_hot",
          "debit_sign",
          "balances_at",
          "violations",
          "movements");

  private static final Set<String> FOR_JOBS =
      Set.of("prepare_days", "roll", "close_day", "seal_day");

  @Inject LedgerWorld world;
  @Inject BusinessDays businessDays;

  @Inject
  @DataSource("owner")
  AgroalDataSource owner;

  private PlatformId platform = new PlatformId(1000);
  private AccountId account = new AccountId(1_000_000_001_000L);

  @BeforeEach
  void oneAccountWithMoney() {
    platform = world.newPlatform();
    account = world.newAccount(platform, 100);
    world.bid(platform, account, 10);
  }

  @Test
  @Requirement(value = "TRC-02", says = "nothing is updated or deleted in the journal")
  void servingRolesReadAndExecuteAndWriteNothing() throws SQLException {
    List<String> rights =
        asOwner(
            """
            select r || ' ' || p || ' ' || c.relname from pg_class c,
              unnest(array['depository_api', 'depository_staff', 'depository_jobs']) r,
              unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
            where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p', 'v')
              and has_table_privilege(r, c.oid, p)
            """);
    assertEquals(List.of(), rights);
    for (DatabaseRole role : DatabaseRole.values()) {
      for (String write :
          List.of(
              "insert into ledger.books values (1, current_date, now())",
              "update ledger.account set balance = balance + 1",
              "delete from ledger.transfer",
              "truncate ledger.hold_entry",
              "select setval('ledger.journal_no', 1)",
              "select ledger.refuse('X', 'Y')",
              "select ledger.enter(" + platform + ")",
              "set role ledger_owner")) {
        assertDenied(() -> world.sql(role, platform, write), write);
      }
    }
  }

  @Test
  void eachFunctionIsGivenToThoseWhoNeedIt() throws SQLException {
    Map<String, Set<String>> expected =
        Map.of(
            "depository_api", FOR_ALL,
            "depository_staff", FOR_ALL,
            "depository_jobs", union(FOR_ALL, FOR_JOBS));
    for (Map.Entry<String, Set<String>> role : expected.entrySet()) {
      List<String> callable =
          asOwner(
              "select proname from pg_proc where pronamespace = 'ledger'::regnamespace"
                  + " and has_function_privilege('%s', oid, 'EXECUTE')".formatted(role.getKey()));
      assertEquals(role.getValue(), Set.copyOf(callable), role.getKey());
    }
  }

  @Test
  void functionsThatWriteFixTheirSearchPathAndBelongToNobodyWhoSignsIn() throws SQLException {
    assertEquals(
        List.of(),
        asOwner(
            """
            select proname from pg_proc p join pg_roles o on o.oid = p.proowner
            where p.pronamespace = 'ledger'::regnamespace and p.prosecdef
              and (o.rolcanlogin or not 'search_path=pg_catalog, pg_temp' = any (p.proconfig))
            """));
    assertFalse(
        asOwner(
                "select 1::text from pg_proc where pronamespace = 'ledger'::regnamespace and prosecdef")
            .isEmpty());
  }

  @Test
  void withoutScopeAndInAnothersScopeThereIsNothing() {
    PlatformId other = world.newPlatform();
    for (String table :
        List.of(
            "books",
            "account",
            "transfer",
            "hold_entry",
            "hold",
            "business_day",
            "chain",
            "current_balance")) {
      String count =
          "select count(*)::text from ledger." + table + " where platform_id = " + platform;
      assertTrue(Long.parseLong(world.sql(DatabaseRole.API, platform, count)) > 0, table);
      assertEquals("0", world.sql(DatabaseRole.API, other, count), table);
      assertEquals("0", world.sqlWithoutScope(DatabaseRole.API, count), table);
      assertTrue(Long.parseLong(world.sqlWithoutScope(DatabaseRole.STAFF, count)) > 0, table);
    }
  }

  @Test
  void aPartitionIsNoWayAround() {
    assertDenied(
        () ->
            world.sql(
                DatabaseRole.STAFF,
                platform,
                "select count(*)::text from ledger.transfer_20310301"),
        "the partition");
  }

  @Test
  void oneTransactionPostsForOnePlatform() {
    PlatformId other = world.newPlatform();
    assertDenied(
        () -> world.within(other, () -> world.join(platform, account, 1)), "another's platform");
  }

  @Test
  @Requirement(value = "TRC-02", says = "nothing is updated or deleted in the journal")
  void theJournalRefusesItsOwner() {
    businessDays.seal(platform, LedgerWorld.FIRST_DAY);
    for (String table :
        List.of("transfer", "hold_entry", "hot_entry", "day_balance", "day_account_total")) {
      for (String change :
          List.of(
              "update ledger.%s set platform_id = platform_id",
              "delete from ledger.%s", "truncate ledger.%s", "truncate ledger.%s_20310301")) {
        if (table.equals("day_account_total") && change.contains("_2031")) {
          continue;
        }
        String sql = change.formatted(table);
        SQLException refused = assertThrows(SQLException.class, () -> inLedgersName(sql), sql);
        assertEquals(PERMISSION_DENIED, refused.getSQLState(), sql);
        assertTrue(String.valueOf(refused.getMessage()).contains("only ever inserted"), sql);
      }
    }
  }

  @Test
  void everyTableOfAPlatformIsProtectedAndItsKeysAreLedByThePlatform() throws SQLException {
    assertEquals(
        List.of(),
        asOwner(
            """
            select c.relname from pg_class c
            where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p')
              and c.relname not in ('account_kind', 'transfer_rule')
              and not (c.relrowsecurity and c.relforcerowsecurity)
            """));
    assertEquals(
        List.of(),
        asOwner(
            """
            select i.indexrelid::regclass::text from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
            where c.relnamespace = 'ledger'::regnamespace
              and c.relname not in ('account_kind', 'transfer_rule') and a.attname <> 'platform_id'
            """));
  }

  @Test
  void aDayNobodyPreparedIsRefused() throws SQLException {
    assertEquals(
        List.of(),
        asOwner(
            """
            select partrelid::regclass::text from pg_partitioned_table
            where partrelid::regclass::text like 'ledger.%' and partdefid <> 0
            """));
  }

  private interface Sql {
    Object run();
  }

  private static void assertDenied(Sql work, String what) {
    Throwable refused = assertThrows(RuntimeException.class, work::run, what);
    while (refused.getCause() != null && !(refused instanceof SQLException)) {
      refused = refused.getCause();
    }
    assertEquals(PERMISSION_DENIED, ((SQLException) refused).getSQLState(), what);
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    List<String> all = new ArrayList<>(one);
    all.addAll(other);
    return Set.copyOf(all);
  }

  private List<String> asOwner(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(found.getString(1));
      }
    }
    return rows;
  }

  private void inLedgersName(String sql) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set local role ledger_owner");
        statement.execute(
            "select set_config('depository.platform_id', '%s', true)".formatted(platform));
        statement.execute(sql);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
