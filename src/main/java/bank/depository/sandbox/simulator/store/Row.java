package bank.depository.sandbox.simulator.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of an answer, read by column name. */
public final class Row {

  private final ResultSet columns;

  Row(ResultSet columns) {
    this.columns = columns;
  }

  /** A text that is never null. */
  public String text(String column) {
    String value = textOrNull(column);
    if (value == null) {
      throw new IllegalStateException(column + " is null");
    }
    return value;
  }

  /** A text, or null. */
  public @Nullable String textOrNull(String column) {
    try {
      return columns.getString(column);
    } catch (SQLException failure) {
      throw new StoreFailure(column, failure);
    }
  }

  /** A whole number; 0 where the column is null. */
  public long number(String column) {
    try {
      return columns.getLong(column);
    } catch (SQLException failure) {
      throw new StoreFailure(column, failure);
    }
  }

  /** An instant kept as milliseconds, or null. */
  public @Nullable Instant instantOrNull(String column) {
    return textOrNull(column) == null ? null : Instant.ofEpochMilli(number(column));
  }

  /** A day, or null. */
  public @Nullable LocalDate dayOrNull(String column) {
    String day = textOrNull(column);
    return day == null ? null : LocalDate.parse(day);
  }

  /** The day in the column {@code day}, if it is not null. */
  public Optional<LocalDate> day() {
    return Optional.ofNullable(dayOrNull("day"));
  }
}
