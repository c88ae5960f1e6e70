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

  /** Settings and the values with which a commit survives a crash. */
  private static final Map<String, Set<String>> REQUIRED =
      new TreeMap<>(
          Map.of(
              "fsync", Set.of("on"),
              "full_page_writes", Set.of("on"),
              "data_checksums", Set.of("on"),
              "synchronous_commit", Set.of("on", "remote_apply")));

  private static final String OVERRIDES =
      "SELECT s.setting FROM pg_db_role_setting, unnest(setconfig) AS s(setting)"
          + " WHERE s.setting LIKE 'synchronous_commit=%'"
          + " AND s.setting NOT IN ('synchronous_commit=on', 'synchronous_commit=remote_apply')";

  private Durability() {}

  /**
   * Asks the server behind {@code connection}.
   *
   * @throws CannotStart when one of its settings could lose an acknowledged commit
   */
  static void verify(Connection connection) throws SQLException {
    List<String> weak = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (Map.Entry<String, Set<String>> required : REQUIRED.entrySet()) {
        String value = single(statement, "SHOW " + required.getKey());
        if (!required.getValue().contains(value)) {
          weak.add(required.getKey() + "=" + value);
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
