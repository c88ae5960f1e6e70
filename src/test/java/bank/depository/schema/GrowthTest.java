package bank.depository.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What lets the schema be distributed by platform and keeps platforms apart, for every table there
 * is: keys led by the platform, forced row-level security, rights no wider than needed.
 */
@QuarkusTest
class GrowthTest {

  /** Tables of the whole bank, each with the reason why it has no platform. */
  private static final Map<String, String> OF_THE_BANK =
      Map.ofEntries(
          Map.entry("ledger.account_kind", "a fixed list"),
          Map.entry("ledger.transfer_rule", "a fixed list"),
          Map.entry("depository.loan_limit", "rules of the regulator, a few rows a year"),
          Map.entry("depository.identity_method", "rules of the bank, a few rows a year"),
          Map.entry("depository.card_issuer", "the banks there are"),
          Map.entry("depository.card_bin", "which bank a card is of"),
          Map.entry("depository.channel_limit", "what channels tell of banks"),
          Map.entry("depository.channel_window", "what channels tell of banks"),
          Map.entry("depository.key_version", "the bank's keys, a few rows a year"),
          Map.entry("depository.audit_entry", "one chain of the whole bank"),
          Map.entry("depository.audit_head", "one row"),
          Map.entry("depository.audit_anchor", "one chain of the whole bank"),
          Map.entry("depository.blacklist_entry", "checked before a platform is there"),
          Map.entry("depository.pending_approval", "acts of staff, on platforms and on others"),
          Map.entry("depository.staff_member", "the bank's people"),
          Map.entry("depository.staff_permission", "the bank's people"),
          Map.entry("depository.staff_session", "the bank's people"),
          Map.entry("depository.sign_in_attempt", "a person may be on several platforms"),
          Map.entry("depository.entrance_session", "a person may be on several platforms"),
          Map.entry("depository.scheduled_tasks", "one row a job"));

  /** Policies besides those that every table has, each with its reason. */
  private static final Map<String, String> OTHER_POLICIES =
      Map.ofEntries(
          Map.entry(
              "depository.personal_data_use of_no_platform INSERT", "who signs in is nobody's yet"),
          Map.entry(
              "depository.first_payment owner_counts SELECT", "too many payments to one person"),
          Map.entry(
              "depository.entrance_session owner_sees SELECT",
              "whoever is signed in by an old mobile"),
          Map.entry("depository.entrance_session owner_ends UPDATE", "is signed out"),
          Map.entry("depository.entrance_session owner_forgets DELETE", "old ones go"),
          Map.entry("depository.sign_in_attempt owner_forgets DELETE", "old ones go"),
          Map.entry(
              "depository.signature_nonce bank_clears DELETE", "expired ones of all platforms go"),
          Map.entry(
              "depository.password_entry_key bank_clears DELETE",
              "expired ones of all platforms go"),
          Map.entry(
              "depository.sign_in_attempt own_browser ALL",
              "a browser at the entrance sees its own"),
          Map.entry(
              "depository.entrance_session own_browser ALL",
              "a browser at the entrance sees its own"),
          Map.entry(
              "depository.sign_in_attempt owner_counts SELECT", "too many tries of one person"),
          Map.entry(
              "depository.platform owner_finds SELECT", "whether its customers are real ones"),
          Map.entry("depository.customer owner_finds SELECT", "who signs in at the entrance"),
          Map.entry(
              "depository.sign_in_attempt owner_renews UPDATE",
              "their data keys are wrapped anew"));

  private static final String TABLES =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p') and not c.relispartition
        and c.relname <> 'flyway_schema_history'
      """;

  private static Catalog catalog;

  @BeforeAll
  static void open() throws SQLException {
    catalog = Catalog.open();
  }

  @AfterAll
  static void close() throws SQLException {
    catalog.close();
  }

  /** Names and whatever else a query tells, of tables that have a platform. */
  private static List<String> ofPlatforms(String query) throws SQLException {
    return catalog.lines(query).stream()
        .filter(line -> !OF_THE_BANK.containsKey(line.split(" ")[0]))
        .toList();
  }

  @Test
  void aTableHasAPlatformOrAReason() throws SQLException {
    List<String> without =
        catalog.lines(
            "select n.nspname || '.' || c.relname "
                + TABLES
                + """
                 and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'platform_id'
                   and a.attnotnull and a.atttypid = 'integer'::regtype)
                """);
    assertEquals(OF_THE_BANK.keySet(), Set.copyOf(without));
  }

  @Test
  void thePlatformLeadsEveryKey() throws SQLException {
    assertEquals(
        List.of(),
        ofPlatforms(
            "select n.nspname || '.' || c.relname || ' ' || i.indexrelid::regclass "
                + TABLES.replace("where", "join pg_index i on i.indrelid = c.oid where")
                + """
                 and (i.indisunique or i.indisprimary or i.indisexclusion) and not exists (select from pg_attribute a
                   where a.attrelid = c.oid and a.attnum = i.indkey[0] and a.attname = 'platform_id')
                """));
    assertEquals(
        List.of(),
        ofPlatforms(
            "select n.nspname || '.' || c.relname "
                + TABLES
                + "and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)"));
  }

  @Test
  void aForeignKeyStaysWithinThePlatformOrNamesATableOfTheBank() throws SQLException {
    List<String> crossing =
        ofPlatforms(
            "select n.nspname || '.' || c.relname || ' ' || k.confrelid::regclass "
                + TABLES.replace("where", "join pg_constraint k on k.conrelid = c.oid where")
                + """
                 and k.contype = 'f' and not (
                   exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'platform_id')
                   and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attnum = k.confkey[1] and a.attname = 'platform_id'))
                """);
    assertEquals(
        List.of(),
        crossing.stream().filter(key -> !OF_THE_BANK.containsKey(key.split(" ")[1])).toList());
  }

  @Test
  void rowLevelSecurityIsForcedWithTheSameTwoPoliciesEverywhere() throws SQLException {
    assertEquals(
        List.of(),
        ofPlatforms(
            "select n.nspname || '.' || c.relname "
                + TABLES
                + "and not (c.relrowsecurity and c.relforcerowsecurity)"));
    List<String> policies =
        catalog.lines(
            """
            select p.polrelid::regclass || ' ' || p.polname || ' ' || case p.polcmd when '*' then 'ALL' when 'r' then 'SELECT' when 'd' then 'DELETE' when 'w' then 'UPDATE' else 'INSERT' end
            from pg_policy p
            where not (p.polname = 'in_scope' and p.polcmd = '*' and p.polroles = '{0}' and p.polpermissive
                and pg_get_expr(p.polqual, p.polrelid) = '(platform_id = depository.current_platform())'
                and pg_get_expr(p.polwithcheck, p.polrelid) = '(platform_id = depository.current_platform())')
              and not (p.polname = 'bank_reads' and p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) = 'true'
                and (select array_agg(r::regrole::text order by r::regrole::text) from unnest(p.polroles) r) = '{depository_jobs,depository_staff}')
            """);
    assertEquals(OTHER_POLICIES.keySet(), Set.copyOf(policies));
    assertEquals(
        List.of(),
        ofPlatforms(
            "select n.nspname || '.' || c.relname "
                + TABLES
                + "and (select count(*) from pg_policy p where p.polrelid = c.oid and p.polname in ('in_scope', 'bank_reads')) <> 2"));
  }

  @Test
  void partitionsAreNoWayAroundAndNoneTakesWhatHasNoPlace() throws SQLException {
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select distinct c.oid::regclass || ' ' || r from pg_class c
            cross join unnest(array['depository_api', 'depository_staff', 'depository_jobs']) r
            cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
            where c.relispartition and c.relkind = 'r' and c.relnamespace in ('depository'::regnamespace, 'ledger'::regnamespace)
              and has_table_privilege(r, c.oid, p)
            """));
    assertEquals(
        List.of(),
        catalog.lines(
            "select partrelid::regclass::text from pg_partitioned_table where partdefid <> 0"));
  }

  @Test
  void noServingRoleWritesToTheLedgersTables() throws SQLException {
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select c.oid::regclass || ' ' || r || ' ' || p from pg_class c
            cross join unnest(array['depository_api', 'depository_staff', 'depository_jobs']) r
            cross join unnest(array['INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) p
            where c.relnamespace = 'ledger'::regnamespace and c.relkind in ('r', 'p', 'v')
              and (has_table_privilege(r, c.oid, p)
                or (p in ('INSERT', 'UPDATE', 'REFERENCES') and has_any_column_privilege(r, c.oid, p)))
            """));
  }

  @Test
  void aRequestNumberStaysForEver() throws SQLException {
    assertEquals(
        List.of("r PRIMARY KEY (platform_id, request_no)"),
        catalog.lines(
            """
            select c.relkind::text || ' ' || pg_get_constraintdef(k.oid) from pg_class c join pg_constraint k on k.conrelid = c.oid
            where c.oid = 'depository.request'::regclass and k.contype in ('p', 'u')
            """));
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select r || ' ' || p from unnest(array['depository_api', 'depository_staff', 'depository_jobs']) r
            cross join unnest(array['DELETE', 'TRUNCATE']) p where has_table_privilege(r, 'depository.request', p)
            union all
            select r || ' changes the number' from unnest(array['depository_api', 'depository_staff', 'depository_jobs']) r
            where has_column_privilege(r, 'depository.request', 'request_no', 'UPDATE')
            """));
  }

  @Test
  void servingRolesOwnNothingAndPassByNothing() throws SQLException {
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select rolname from pg_roles where rolname in ('depository_api', 'depository_staff', 'depository_jobs', 'ledger_owner')
              and (rolsuper or rolbypassrls or rolinherit or rolcreaterole or rolcreatedb or rolreplication)
            """));
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select relname from pg_class where relowner::regrole::text in ('depository_api', 'depository_staff', 'depository_jobs')
            union all
            select proname from pg_proc where proowner::regrole::text in ('depository_api', 'depository_staff', 'depository_jobs')
            union all
            select m.roleid::regrole::text from pg_auth_members m
            where m.member::regrole::text in ('depository_api', 'depository_staff', 'depository_jobs', 'ledger_owner')
            """));
  }

  @Test
  void viewsSeeWhatTheirReaderSeesAndFunctionsOfOthersRightsAreForNobodyInParticular()
      throws SQLException {
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select c.oid::regclass::text from pg_class c
            where c.relnamespace in ('depository'::regnamespace, 'ledger'::regnamespace) and c.relkind in ('v', 'm')
              and not coalesce('security_invoker=true' = any (c.reloptions), false)
            """));
    assertEquals(
        List.of(),
        catalog.lines(
            """
            select p.oid::regprocedure::text from pg_proc p
            where p.pronamespace in ('depository'::regnamespace, 'ledger'::regnamespace) and p.prosecdef
              and (not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
                or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0))
            """));
  }

  @Test
  void theCatalogWasRead() throws SQLException {
    Set<String> tables =
        catalog.lines("select n.nspname || '.' || c.relname " + TABLES).stream()
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(tables.containsAll(OF_THE_BANK.keySet()), tables.toString());
    assertTrue(tables.size() > 3 * OF_THE_BANK.size(), tables.toString());
  }
}
