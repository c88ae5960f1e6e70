package bank.depository.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.lending.LoanWorld;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Queries that forget whose rows they want, on every table in the name of every serving role: a
 * request sees its own platform's rows, and without a platform none; staff and jobs read across
 * platforms, and nobody writes across them.
 */
@QuarkusTest
class PlatformsApartTest {

  private static final List<String> ROLES = List.of("api", "staff", "jobs");

  @Inject LoanWorld ours;
  @Inject LoanWorld theirs;

  private List<String> tables = List.of();

  @BeforeEach
  void twoPlatformsWithLoans() throws SQLException {
    for (LoanWorld world : List.of(ours, theirs)) {
      String guarantor = world.guarantor(1_000);
      world.disburse(world.full(world.terms(world.borrower(0), guarantor, 100_000), 2));
      world.bid(world.raising(100_000), world.lender(1_000), 1_000);
      world.endDay();
    }
    try (Catalog catalog = Catalog.open()) {
      tables =
          catalog.lines(
              """
              select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'platform_id'
              where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p', 'v') and not c.relispartition
              order by 1
              """);
    }
  }

  @Test
  void aRequestSeesItsOwnPlatformAloneAndWithoutOneNothing() throws SQLException {
    List<String> told = new ArrayList<>();
    try (Catalog requests = Catalog.open("api");
        Catalog staff = Catalog.open("staff")) {
      for (String table : readable(requests, "api")) {
        requests.enter(ours.platform().value());
        assertEquals(
            0, requests.number(count(table) + " where platform_id <> " + ours.platform()), table);
        long seen = requests.number(count(table));
        requests.enter(0);
        assertEquals(0, requests.number(count(table)), table);
        if (seen > 0 && hasRowsOfBoth(staff, table)) {
          told.add(table);
        }
      }
    }
    assertTrue(told.size() >= 20, "tables with rows of both platforms: " + told);
    assertTrue(told.containsAll(List.of("ledger.transfer", "depository.orders", "ledger.chain")));
  }

  private boolean hasRowsOfBoth(Catalog staff, String table) throws SQLException {
    return readable(staff, "staff").contains(table)
        && staff.number(count(table) + " where platform_id = " + ours.platform()) > 0
        && staff.number(count(table) + " where platform_id = " + theirs.platform()) > 0;
  }

  @Test
  void nobodyWritesAcrossPlatforms() throws SQLException {
    List<String> tried = new ArrayList<>();
    for (String role : ROLES) {
      try (Catalog session = Catalog.open(role)) {
        for (String column : writable(session, role)) {
          String table = column.substring(0, column.lastIndexOf('.'));
          String name = column.substring(column.lastIndexOf('.') + 1);
          String update =
              "update %s set %s = %s where platform_id = %s"
                  .formatted(table, name, name, theirs.platform());
          for (int scope : new int[] {ours.platform().value(), 0}) {
            session.enter(scope);
            assertEquals(0, session.changes(update), role + " in scope " + scope + ": " + update);
          }
          session.enter(theirs.platform().value());
          if (session.changes(update) > 0) {
            tried.add(role + " " + table);
          }
        }
      }
    }
    assertTrue(tried.size() >= 15, "rows that were there to be changed: " + tried);
  }

  private List<String> readable(Catalog session, String role) throws SQLException {
    List<String> readable =
        session.lines(
            "select t from unnest(array['%s']) t where has_table_privilege('depository_%s', t, 'SELECT')"
                .formatted(String.join("', '", tables), role));
    assertTrue(!readable.isEmpty(), role);
    return readable;
  }

  /** One column of each table that the role may change. */
  private List<String> writable(Catalog session, String role) throws SQLException {
    return session.lines(
        """
        select distinct on (t) t || '.' || a.attname from unnest(array['%1$s']) t
        join pg_attribute a on a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped
        where has_column_privilege('depository_%2$s', t::regclass, a.attnum, 'UPDATE')
          and has_column_privilege('depository_%2$s', t::regclass, a.attnum, 'SELECT')
          and has_column_privilege('depository_%2$s', t::regclass, 'platform_id', 'SELECT')
        order by t, a.attnum desc
        """
            .formatted(String.join("', '", tables), role));
  }

  private static String count(String table) {
    return "select count(*)::text from " + table;
  }
}
