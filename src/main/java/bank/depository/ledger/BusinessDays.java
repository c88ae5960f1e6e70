package bank.depository.ledger;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;

/** The business days of a platform: one is open, all before it are closed for ever. */
public interface BusinessDays {

  /** The open day, on which postings of this moment are booked. Joins the caller's transaction. */
  LocalDate current(PlatformId platform);

  /**
   * Ends {@code day}, opens the next calendar day, proves the ended one and stores its figures.
   * Postings under way are waited for; later ones are booked on the new day and wait for nothing
   * but the change of day. Runs in two transactions of its own, so that the proof holds nobody up,
   * and may be called again after a crash between them. Refuses {@link
   * ErrorCode#BUSINESS_DAY_CLOSED} where the day is sealed already or is not the platform's day.
   *
   * @throws BooksBroken where the proof fails; the day then stays ended and unsealed
   */
  SealedDay seal(PlatformId platform, LocalDate day);
}
