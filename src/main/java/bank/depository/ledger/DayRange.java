package bank.depository.ledger;

import java.time.LocalDate;

/**
 * Business days from {@code first} to {@code last}, both included.
 *
 * @param first not after last
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** Every day that a platform can have. */
  public static final DayRange ALL =
      new DayRange(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31));

  /** Refuses a range that ends before it begins. */
  public DayRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /** One day alone. */
  public static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }
}
