package bank.depository.ledger;

import bank.depository.shared.PlatformId;
import java.time.LocalDate;
import java.util.List;

/** What days and rolling ask of storage. Every method joins the caller's transaction. */
public interface DayBooks {

  /** The open day of the platform. */
  LocalDate current(PlatformId platform);

  /** Ends the day and opens the next; does nothing where it is ended and not sealed. */
  void close(PlatformId platform, LocalDate day);

  /** Proves an ended day and stores its figures. */
  SealedDay seal(PlatformId platform, LocalDate day);

  /** Every platform that has books and can be seen by the caller's role. */
  List<PlatformId> platforms();

  /** Numbers what has grown hot accounts, and tells how many rows that were. */
  long roll(PlatformId platform);
}
