package bank.depository.bootstrap;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a server keeps what it has acknowledged. It is asked, not believed: a setting can come
 * from a file, a command line, a database or a role.
 */
final class Durability {

  private static final Set<String> FLUSHED = Set.of("on", "remote_apply");
  private static final Set<String> ON = Set.of("on");

  /** With which a commit survives a crash. */
  private static final Map<String, Set<String>> OF_COMMITS =
      Map.of("fsync", ON, "synchronous_commit", FLUSHED);

  /** With which, besides, a torn or rotten page is found and mended. */
  private static final Map<String, Set<String>> OF_PAGES =
      Map.of("full_page_writes", ON, "data_checksums", ON);

  private static final String OVERRIDES =
      "SELECT s.setting FROM pg_db_role_setting, unnest(setconfig) AS s(setting)"
          + " WHERE s.setting LIKE 'synchronous_commit=%'"
          + " AND s.setting NOT IN ('synchronous_commit=on', 'synchronous_commit=remote_apply')";

  private Durability() {}

  /**
   * Asks a server that the bank runs, whose storage may have its own protection of pages.
   *
   * @throws CannotStart when one of its settings could lose an acknowledged commit
   */
  static void verifyCommits(Connection connection) throws SQLException {
    verify(connection, OF_COMMITS);
  }

  /**
   * Asks the service's own server.
   *
   * @throws CannotStart when one of its settings could lose an acknowledged commit or a page
   */
  static void verify(Connection connection) throws SQLException {
    Map<String, Set<String>> all = new TreeMap<>(OF_COMMITS);
    all.putAll(OF_PAGES);
    verify(connection, all);
  }

  private static void verify(Connection connection, Map<String, Set<String>> required)
      throws SQLException {
    List<String> weak = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Set<String>> setting : required.entrySet()) {
        String value = single(statement, "SHOW " + setting.getKey());
        if (!setting.getValue().contains(value)) {
          weak.add(setting.getKey() + "=" + value);
        }
      }
      try (ResultSet overrides = statement.executeQuery(OVERRIDES)) {
        while (overrides.next()) {
          weak.add("a role or database with " + overrides.getString(1));
        }
      }
    }
    if (!weak.isEmpty()) {
      throw new CannotStart("The database could lose acknowledged money: it has " + weak + ".");
    }
  }

  private static String single(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      if (!result.next()) {
        throw new SQLException("no answer to " + query);
      }
      return result.getString(1);
    }
  }
}
