package bank.depository.hostedpage;

import static java.nio.charset.StandardCharsets.UTF_8;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.PlatformId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every column of text, JSON, bytes or lists in every table of the database, read by whichever role
 * may: what is searched for is in none of them, or in those named.
 */
@ApplicationScoped
class TablesForTests {

  private final OneRole oneRole;

  TablesForTests(OneRole oneRole) {
    this.oneRole = oneRole;
  }

  /** A column and the way to read it. */
  private record Column(String table, String name, String type) {

    String search(String words) {
      String literal = words.replace("'", "''");
      String found =
          type.equals("bytea")
              ? "position('\\x"
                  + HexFormat.of().formatHex(words.getBytes(UTF_8))
                  + "'::bytea in "
                  + name
                  + ") > 0"
              : name + "::text like '%" + literal + "%'";
      return "select 1 from " + table + " where " + found + " limit 1";
    }
  }

  /** The columns in which all of those words stand, each somewhere; platforms are those meant. */
  Set<String> columnsWith(Collection<String> words, Collection<PlatformId> platforms) {
    Set<String> unread = oneRole.handle();
    Set<String> found = new TreeSet<>();
    for (DatabaseRole role : List.of(DatabaseRole.JOBS, DatabaseRole.STAFF, DatabaseRole.API)) {
      oneRole.handle(role, unread, words, platforms, found);
    }
    if (!unread.isEmpty()) {
      throw new AssertionError("tables that no role reads: " + unread);
    }
    return found;
  }

  /** Reads as one role, in a transaction of its own. */
  @ApplicationScoped
  static class OneRole {

    private final Map<DatabaseRole, AgroalDataSource> sources = new EnumMap<>(DatabaseRole.class);

    OneRole(
        AgroalDataSource api,
        @DataSource("staff") AgroalDataSource staff,
        @DataSource("jobs") AgroalDataSource jobs) {
      sources.put(DatabaseRole.API, api);
      sources.put(DatabaseRole.STAFF, staff);
      sources.put(DatabaseRole.JOBS, jobs);
    }

    /** All tables. */
    @Transactional
    Set<String> handle() {
      Set<String> tables = new TreeSet<>();
      try (Connection connection = connection(DatabaseRole.API);
          Statement statement = connection.createStatement();
          ResultSet all =
              statement.executeQuery(
                  """
                  select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                  where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relname <> 'flyway_schema_history'
                  """)) {
        while (all.next()) {
          tables.add(all.getString(1));
        }
        return tables;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Searches what no role before has read. */
    @Transactional
    void handle(
        DatabaseRole role,
        Set<String> unread,
        Collection<String> words,
        Collection<PlatformId> platforms,
        Set<String> found) {
      try (Connection connection = connection(role);
          Statement statement = connection.createStatement()) {
        List<Column> columns = columns(statement, unread);
        Collection<PlatformId> scopes =
            role == DatabaseRole.API ? platforms : platforms.stream().limit(1).toList();
        for (Column column : columns) {
          if (words.stream().allMatch(word -> stands(statement, column, word, scopes))) {
            found.add(column.table() + "." + column.name());
          }
          unread.remove(column.table());
        }
        unread.removeIf(table -> readable(statement, table));
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static List<Column> columns(Statement statement, Set<String> unread)
        throws SQLException {
      List<Column> columns = new ArrayList<>();
      try (ResultSet all =
          statement.executeQuery(
              """
            select n.nspname || '.' || c.relname, quote_ident(a.attname), format_type(a.atttypid, null)
            from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('depository', 'ledger') and c.relkind in ('r', 'p') and not c.relispartition
              and a.attnum > 0 and not a.attisdropped
              and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'bytea'::regtype, 'json'::regtype, 'jsonb'::regtype,
                'text[]'::regtype, 'bytea[]'::regtype)
              and has_column_privilege(c.oid, a.attnum, 'select')
            """)) {
        while (all.next()) {
          if (unread.contains(all.getString(1))) {
            columns.add(new Column(all.getString(1), all.getString(2), all.getString(3)));
          }
        }
      }
      return columns;
    }

    private static boolean stands(
        Statement statement, Column column, String word, Collection<PlatformId> scopes) {
      try {
        for (PlatformId platform : scopes) {
          statement.execute(
              "select set_config('depository.platform_id', '" + platform + "', true)");
          try (ResultSet rows = statement.executeQuery(column.search(word))) {
            if (rows.next()) {
              return true;
            }
          }
        }
        return false;
      } catch (SQLException e) {
        throw new IllegalStateException(column.toString(), e);
      }
    }

    private static boolean readable(Statement statement, String table) {
      try (ResultSet answer =
          statement.executeQuery("select has_table_privilege('" + table + "', 'select')")) {
        return answer.next() && answer.getBoolean(1);
      } catch (SQLException e) {
        throw new IllegalStateException(table, e);
      }
    }

    private Connection connection(DatabaseRole role) throws SQLException {
      return java.util.Objects.requireNonNull(sources.get(role)).getConnection();
    }
  }
}
