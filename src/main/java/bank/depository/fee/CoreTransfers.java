package bank.depository.fee;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;

/**
 * The bank's core, as far as it moves money between a platform's two accounts. Never called within
 * a transaction; nothing is thrown for what the other side does.
 */
public interface CoreTransfers {

  /** Moves fees from the summary account to the own-fund account; the same again is the same. */
  Answer sweep(Sweep sweep);

  /** What became of a transfer. */
  Answer ask(PlatformId platform, OrderId order);

  /** A sweep as the core gets it. */
  record Sweep(PlatformId platform, OrderId order, Money amount, LocalDate day) {}

  /** What the core says of a transfer. */
  sealed interface Answer {

    /** It is booked there, on that day. */
    record Done(Money amount, LocalDate coreDay) implements Answer {}

    /** It is not, for that reason. */
    record Refused(String reason) implements Answer {}

    /** Never seen, and the number is closed for ever. */
    record NeverArrived() implements Answer {}

    /** No certain answer. */
    record Unknown(String cause) implements Answer {}
  }
}
