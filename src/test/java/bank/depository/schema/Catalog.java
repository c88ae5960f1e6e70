package bank.depository.schema;

import bank.depository.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the migrated database and its catalog, in the name of who migrates or of another role. */
final class Catalog implements AutoCloseable {

  private final Connection connection;

  private Catalog(Connection connection) {
    this.connection = connection;
  }

  static Catalog open() throws SQLException {
    return open("owner");
  }

  /** In the name of {@code depository_<role>}. */
  static Catalog open(String role) throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    Connection connection =
        DriverManager.getConnection(
            settings.get("depository.db.url"),
            "depository_" + role,
            settings.get("depository.db." + role + ".password"));
    Catalog catalog = new Catalog(connection);
    // Then the server names the schema of everything.
    catalog.execute("set search_path = pg_catalog");
    return catalog;
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Does it and takes it back; tells how many rows it changed. */
  int changes(String sql) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  /** The first number of the first row. */
  long number(String query) throws SQLException {
    return Long.parseLong(lines(query).get(0));
  }

  /** The platform in whose scope the session is from now on; 0 for none. */
  void enter(int platform) throws SQLException {
    String value = platform == 0 ? "" : Integer.toString(platform);
    execute("select set_config('depository.platform_id', '%s', false)".formatted(value));
  }

  /** The first column of every row. */
  List<String> lines(String query) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
