package bank.depository.reconciliation;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The bank's core, as far as it tells what it has booked. Never called within a transaction. */
public interface CoreStatements {

  /**
   * The core's statement of a day.
   *
   * @throws CoreUnavailable where the core gives no whole answer
   */
  Statement read(PlatformId platform, CoreAccount account, LocalDate day);

  /**
   * What the core says; balances may be negative there, ours never.
   *
   * @param isFinal whether it is the core's last word on the day
   */
  record Statement(
      CoreAccount account,
      String accountNo,
      LocalDate day,
      boolean isFinal,
      long openingFen,
      long closingFen,
      List<Line> lines) {

    /** Whether the lines lead from the opening to the closing balance. */
    public boolean adds() {
      long moved = lines.stream().mapToLong(Line::signedFen).sum();
      return openingFen + moved == closingFen;
    }
  }

  /** One movement at the core. */
  record Line(
      int lineNo,
      String reference,
      boolean credit,
      long amountFen,
      String counterpart,
      Instant bookedAt) {
    long signedFen() {
      return credit ? amountFen : -amountFen;
    }
  }

  /** The core gave no whole answer; asking again is safe. */
  final class CoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without an answer, for that cause. */
    public CoreUnavailable(String cause) {
      super(cause);
    }
  }
}
