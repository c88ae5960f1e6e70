package bank.depository.payment;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is certain about an order given to the channel. The same table stands in {@code
 * docs/state-machines.md}.
 */
public enum ChannelOrderState {
  /** Sent or about to be; the channel has not told its outcome, so it is asked. */
  UNCERTAIN,
  /** The money moved. */
  PAID,
  /** The channel refused. A bank may, rarely, correct itself and pay after all. */
  REFUSED,
  /** The channel has closed the number without ever having seen it. */
  NEVER_ARRIVED,
  /** The money moved, and later went back where it came from. */
  RETURNED;

  /** The states that may follow. */
  public Set<ChannelOrderState> next() {
    return switch (this) {
      case UNCERTAIN -> EnumSet.of(PAID, REFUSED, NEVER_ARRIVED);
      case REFUSED -> EnumSet.of(PAID);
      case PAID -> EnumSet.of(RETURNED);
      case NEVER_ARRIVED, RETURNED -> EnumSet.noneOf(ChannelOrderState.class);
    };
  }
}
