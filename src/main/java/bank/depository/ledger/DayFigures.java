package bank.depository.ledger;

import java.time.LocalDate;
import java.util.List;

/** The totals that sealing stored for a day. */
public record DayFigures(
    LocalDate day,
    ControlFigures control,
    List<AccountTotal> accounts,
    List<TransferTotal> transfers) {

  /** Keeps its own copies. */
  public DayFigures {
    accounts = List.copyOf(accounts);
    transfers = List.copyOf(transfers);
  }
}
