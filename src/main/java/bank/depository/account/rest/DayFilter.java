package bank.depository.account.rest;

import bank.depository.ledger.DayRange;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A range of business days as the word that a cursor carries. */
final class DayFilter {

  private static final String BETWEEN = "..";

  private DayFilter() {}

  /** The word of these days; none where neither end is named. */
  static Optional<String> word(Optional<LocalDate> from, Optional<LocalDate> to) {
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        from.orElse(DayRange.ALL.first()) + BETWEEN + to.orElse(DayRange.ALL.last()));
  }

  /**
   * The days of that word. Refuses {@code FIELD_INVALID} where they end before they begin or are
   * none.
   */
  static DayRange days(Optional<String> word) {
    return word.map(DayFilter::days).orElse(DayRange.ALL);
  }

  private static DayRange days(String word) {
    int between = word.indexOf(BETWEEN);
    try {
      LocalDate from = LocalDate.parse(word.substring(0, between));
      LocalDate to = LocalDate.parse(word.substring(between + BETWEEN.length()));
      DayRange all = DayRange.ALL;
      return new DayRange(
          from.isBefore(all.first()) ? all.first() : from,
          to.isAfter(all.last()) ? all.last() : to);
    } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "from and to are days, from not after to");
    }
  }
}
