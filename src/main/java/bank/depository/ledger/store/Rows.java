package bank.depository.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads rows of a statement. Result sets end with their statement. */
final class Rows {

  /** How many rows of a long answer are in memory at once. */
  private static final int FETCHED = 1_000;

  private Rows() {}

  /** Reads one row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** The one row that the statement must give. */
  static ResultSet one(PreparedStatement statement) throws SQLException {
    ResultSet rows = statement.executeQuery();
    if (!rows.next()) {
      throw new IllegalStateException("a row is missing");
    }
    return rows;
  }

  /** The first row, if there is one. */
  static <T> Optional<T> first(PreparedStatement statement, Reader<T> reader) throws SQLException {
    ResultSet rows = statement.executeQuery();
    return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
  }

  /** All rows; the statement has a limit. */
  static <T> List<T> all(PreparedStatement statement, Reader<T> reader) throws SQLException {
    List<T> read = new ArrayList<>();
    ResultSet rows = statement.executeQuery();
    while (rows.next()) {
      read.add(reader.read(rows));
    }
    return read;
  }

  /** Hands over any number of rows and keeps few. */
  static <T> long stream(PreparedStatement statement, Reader<T> reader, Consumer<T> sink)
      throws SQLException {
    statement.setFetchSize(FETCHED);
    long count = 0;
    ResultSet rows = statement.executeQuery();
    while (rows.next()) {
      sink.accept(reader.read(rows));
      count++;
    }
    return count;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static Optional<UUID> maybeUuid(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class));
  }

  static Optional<Long> maybeLong(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class));
  }

  static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
