package bank.depository.sandbox.simulator.store;

import java.time.Duration;
import java.time.Instant;

/**
 * Numbers that were asked for before anything arrived under them. The first question starts the
 * number's cut-off; after it the number is closed for ever, so that "not found" can be acted upon.
 */
public final class UnseenNumbers {

  private final String party;
  private final Duration cutOff;

  /** The numbers of one party's wire. */
  public UnseenNumbers(String party, Duration cutOff) {
    this.party = party;
    this.cutOff = cutOff;
  }

  /** When the number is closed; the first question decides. */
  public Instant cutOffOf(Tx tx, String number, Instant now) {
    tx.update(
        "INSERT OR IGNORE INTO unseen_number (party, number, cut_off_at) VALUES (?, ?, ?)",
        party,
        number,
        now.plus(cutOff));
    return tx.first(
            "SELECT cut_off_at FROM unseen_number WHERE party = ? AND number = ?",
            row -> Instant.ofEpochMilli(row.number("cut_off_at")),
            party,
            number)
        .orElseThrow();
  }

  /** Whether nothing may arrive under the number any more. */
  public boolean closed(Tx tx, String number, Instant now) {
    return tx.first(
            "SELECT cut_off_at FROM unseen_number WHERE party = ? AND number = ?",
            row -> row.number("cut_off_at") <= now.toEpochMilli(),
            party,
            number)
        .orElse(false);
  }
}
