package bank.depository.privacy;

import bank.depository.shared.PlatformId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the renewal of keys may ask of the tables in which sealed values stand. */
public interface SealedValues {

  /** A value, and the row where it stands. */
  record Found(String rowKey, byte[] sealed) {}

  /**
   * Values of a platform in a column under older versions.
   *
   * @param platform null where the rows are the bank's own
   */
  record Older(@Nullable PlatformId platform, String table, String column, long count) {}

  /** Where values are under versions older than that, of all platforms. */
  List<Older> olderThan(int newest);

  /**
   * Values of the platform in scope under older versions, in the order of their rows, locked;
   * without those that somebody else is writing.
   *
   * @param after the row after which to go on; null at the beginning
   */
  List<Found> takeOutdated(SealedColumn column, int newest, @Nullable String after);

  /** Whether the value still stood there and is now in its renewed form. */
  boolean putRenewed(SealedColumn column, Found old, byte[] renewed);
}
