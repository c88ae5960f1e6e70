package bank.depository.sandbox.simulator.channel;

/** What became of an order; the wire contract says what each means. */
enum OrderStatus {
  PROCESSING,
  PAID,
  REFUSED,
  RETURNED,
  NOT_SEEN,
  NOT_FOUND;

  /** Whether an order in this status may come to that one. */
  boolean mayBecome(OrderStatus next) {
    return switch (this) {
      case PROCESSING -> next == PAID || next == REFUSED;
      case REFUSED -> next == PAID;
      case PAID -> next == RETURNED;
      case RETURNED, NOT_SEEN, NOT_FOUND -> false;
    };
  }
}
