package bank.depository.statement;

import bank.depository.ledger.DayRange;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The business days of a statement, both included. */
public record StatementPeriod(LocalDate from, LocalDate to) {

  /** The longest period, in days. */
  public static final int MOST_DAYS = 366;

  /** Refuses FIELD_INVALID where it ends before it begins or is too long. */
  public StatementPeriod {
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
      throw new Refusal(
          ErrorCode.FIELD_INVALID, "from not after to, and at most " + MOST_DAYS + " days");
    }
  }

  DayRange days() {
    return new DayRange(from, to);
  }
}
