package bank.depository.sandbox.simulator.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** SQL inside one piece of work; used by one thread at a time. */
public final class Tx {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Tx(Connection connection) {
    this.connection = connection;
  }

  /** Changes rows and tells how many. */
  public int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException failure) {
      throw new StoreFailure(sql, failure);
    }
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Function<Row, T> reading, @Nullable Object... values) {
    List<T> rows = list(sql, reading, values);
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /** All rows; the statement bounds their number. */
  public <T> List<T> list(String sql, Function<Row, T> reading, @Nullable Object... values) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reading.apply(row)), values);
    return rows;
  }

  /** Each row in turn, however many. */
  public void each(String sql, Consumer<Row> reading, @Nullable Object... values) {
    try (ResultSet found = bound(sql, values).executeQuery()) {
      Row row = new Row(found);
      while (found.next()) {
        reading.accept(row);
      }
    } catch (SQLException failure) {
      throw new StoreFailure(sql, failure);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, stored(values[i]));
    }
    return statement;
  }

  private static @Nullable Object stored(@Nullable Object value) {
    if (value instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    if (value instanceof LocalDate || value instanceof Enum<?>) {
      return value.toString();
    }
    return value;
  }
}
