package bank.depository.hostedpage;

import bank.depository.shared.PlatformId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Looks through every table that requests can read for words that must stand in none. */
@ApplicationScoped
class SearchedTables {

  /** So many digits do not stand by chance in the hexadecimal digits of what is encrypted. */
  private static final int NOT_BY_CHANCE = 11;

  private final AgroalDataSource requests;

  SearchedTables(AgroalDataSource requests) {
    this.requests = requests;
  }

  /** Columns of text or bytes, of all tables, in which the words stand. */
  List<String> columnsWith(PlatformId platform, String words) {
    return QuarkusTransaction.requiringNew().call(() -> search(platform, words));
  }

  private List<String> search(PlatformId platform, String words) throws SQLException {
    try (Connection connection = requests.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("select set_config('depository.platform_id', '" + platform + "', true)");
      List<String> found = new ArrayList<>();
      for (String[] column : columns(statement)) {
        if (any(statement, query(column, words))) {
          found.add(column[0] + "." + column[1]);
        }
      }
      if (!any(statement, "select 1 from depository.trade_password limit 1")) {
        throw new AssertionError("nothing searched");
      }
      return found;
    }
  }

  private static String query(String[] column, String words) {
    String search =
        column[2].equals("bytea")
            ? bytesWith(column[1], words)
            : column[1] + "::text like '%" + words + "%'";
    return "select 1 from " + column[0] + " where " + search + " limit 1";
  }

  /** As text, or as packed digits: short ones are then the whole value. */
  private static String bytesWith(String column, String words) {
    String text = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
    String around = words.length() < NOT_BY_CHANCE ? "" : "%";
    return "position('\\x%s'::bytea in %s) > 0 or encode(%s, 'hex') like '%s%s%s'"
        .formatted(text, column, column, around, words, around);
  }

  private static List<String[]> columns(Statement statement) throws SQLException {
    List<String[]> columns = new ArrayList<>();
    try (ResultSet all =
        statement.executeQuery(
            """
            select table_schema || '.' || table_name, column_name, data_type
            from information_schema.columns
            where table_schema in ('depository', 'ledger')
              and data_type in ('text', 'bytea', 'jsonb', 'ARRAY', 'character varying')
              and has_table_privilege(table_schema || '.' || table_name, 'select')
            """)) {
      while (all.next()) {
        columns.add(new String[] {all.getString(1), all.getString(2), all.getString(3)});
      }
    }
    return columns;
  }

  private static boolean any(Statement statement, String query) throws SQLException {
    try (ResultSet answer = statement.executeQuery(query)) {
      return answer.next();
    }
  }
}
