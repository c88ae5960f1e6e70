package bank.depository.order;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands. The same table stands in {@code docs/state-machines.md}. */
public enum OrderState {
  /** Waits for the customer on the bank's page; nothing has happened to any money. */
  AWAITING_CUSTOMER,
  /**
   * Waits for the bank's staff, who review what the customer has handed in on the page; nothing has
   * happened to any money.
   */
  AWAITING_REVIEW,
  /** Taken; the outcome is not certain yet. A legal answer, and never the last one. */
  PROCESSING,
  /** Done. */
  SUCCEEDED,
  /** Refused or not possible; no money moved by it is left moved. */
  FAILED,
  /** The customer did not confirm, or nobody reviewed, in time. */
  EXPIRED;

  /** The states that may follow. */
  public Set<OrderState> next() {
    return switch (this) {
      case AWAITING_CUSTOMER -> EnumSet.of(AWAITING_REVIEW, PROCESSING, SUCCEEDED, FAILED, EXPIRED);
      case AWAITING_REVIEW -> EnumSet.of(AWAITING_CUSTOMER, FAILED, EXPIRED);
      case PROCESSING -> EnumSet.of(SUCCEEDED, FAILED);
      case SUCCEEDED, FAILED, EXPIRED -> EnumSet.noneOf(OrderState.class);
    };
  }

  /**
   * Whether the customer's page is still open: it waits for the customer, or for the bank's staff.
   */
  public boolean hasOpenPage() {
    return this == AWAITING_CUSTOMER || this == AWAITING_REVIEW;
  }

  /** Whether no other state follows. */
  public boolean isFinal() {
    return next().isEmpty();
  }
}
