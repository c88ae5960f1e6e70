package bank.depository.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the ledger did.
 *
 * @param businessDay the day it is booked on
 * @param at when it was booked
 * @param transfers one number for each transfer and capture, in the order of the movements
 */
public record Posted(LocalDate businessDay, Instant at, List<TransferNo> transfers) {

  /** Keeps its own copy of the numbers. */
  public Posted {
    transfers = List.copyOf(transfers);
  }
}
