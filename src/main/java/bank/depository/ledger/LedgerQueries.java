package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The reading side of the books. Every method joins the caller's transaction; one of the API sees
 * the platform in whose scope it is and nothing else.
 */
public interface LedgerQueries {

  /** The most entries, transfers or holds of one answer. */
  int MAX_ROWS = 10_000;

  /** What the account has now. Refuses {@link ErrorCode#ACCOUNT_UNKNOWN}. */
  Balance balance(PlatformId platform, AccountId account);

  /**
   * Entries of the account's chain, newest first. Of a hot account those that are numbered already.
   *
   * @param beforeSeq only entries before this position; empty for the newest
   * @param days only entries of these business days
   * @param limit from 1 to {@value #MAX_ROWS}
   */
  List<JournalEntry> movements(
      PlatformId platform, AccountId account, Optional<Long> beforeSeq, DayRange days, int limit);

  /** The transfers of an order booked in these days, by number; at most {@value #MAX_ROWS}. */
  List<TransferRow> transfersOf(PlatformId platform, OrderId order, DayRange days);

  /** The holds of the account that still hold money, oldest first; at most {@value #MAX_ROWS}. */
  List<OpenHold> openHolds(PlatformId platform, AccountId account);

  /** Hands over every transfer of the day by number; memory does not grow with their count. */
  void streamTransfers(PlatformId platform, LocalDate day, Consumer<TransferRow> sink);

  /**
   * Hands over what every account opened by the end of a sealed day had then, by account; memory
   * does not grow with their count. Refuses {@link ErrorCode#BUSINESS_DAY_NOT_SEALED}.
   */
  void streamBalances(PlatformId platform, LocalDate day, Consumer<DayBalance> sink);

  /** The figures of a sealed day. Refuses {@link ErrorCode#BUSINESS_DAY_NOT_SEALED}. */
  DayFigures figures(PlatformId platform, LocalDate day);

  /** The terms of both equations as they are now, with what is not numbered yet. */
  ControlFigures controlFigures(PlatformId platform);
}
