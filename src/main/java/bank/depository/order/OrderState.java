package bank.depository.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. The same table stands in {@code docs/state-machines.md}. */
public enum OrderState {
  /** Waits for the customer on the bank's page; nothing has happened to any money. */
  AWAITING_CUSTOMER,
  /** Taken; the outcome is not certain yet. A legal answer, and never the last one. */
  PROCESSING,
  /** Done. */
  SUCCEEDED,
  /** Refused or not possible; no money moved by it is left moved. */
  FAILED,
  /** The customer did not confirm in time. */
  EXPIRED;

  /** The states that may follow. */
  public Set<OrderState> next() {
    return switch (this) {
      case AWAITING_CUSTOMER -> EnumSet.of(PROCESSING, SUCCEEDED, FAILED, EXPIRED);
      case PROCESSING -> EnumSet.of(SUCCEEDED, FAILED);
      case SUCCEEDED, FAILED, EXPIRED -> EnumSet.noneOf(OrderState.class);
    };
  }

  /** Whether no other state follows. */
  public boolean isFinal() {
    return next().isEmpty();
  }
}
