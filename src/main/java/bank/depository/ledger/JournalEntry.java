package bank.depository.ledger;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One entry of an account's chain: a transfer seen from this account, or a change of a hold.
 *
 * @param seq position in the chain, from 1
 * @param effect what it does to the account
 * @param what the transfer's kind or the hold's reason
 * @param counterpart the other account of a transfer
 * @param balanceAfter balance after it
 * @param heldAfter held after it
 */
public record JournalEntry(
    long seq,
    LocalDate businessDay,
    Instant at,
    Effect effect,
    String what,
    Money amount,
    Optional<AccountId> counterpart,
    Optional<TransferNo> transfer,
    Optional<HoldId> hold,
    OrderId order,
    Optional<String> projectNo,
    Money balanceAfter,
    Money heldAfter) {

  /** What an entry does to its account. */
  public enum Effect {
    /** The balance grows. */
    IN,
    /** The balance falls. */
    OUT,
    /** Balance and held fall together: a hold became a transfer. */
    OUT_OF_HOLD,
    /** Held grows. */
    HOLD,
    /** Held falls. */
    RELEASE
  }
}
