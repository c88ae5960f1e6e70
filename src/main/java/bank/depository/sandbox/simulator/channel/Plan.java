package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.wire.Manner;
import org.jspecify.annotations.Nullable;

/**
 * What the channel does with an order.
 *
 * @param taken whether the order is taken at all
 * @param first its status when it is taken
 * @param later its status after the delay, if it changes by itself
 * @param refusal why, where it is refused
 * @param manner how the first request is answered
 * @param notice how the outcome is notified
 * @param paidMore how much more than ordered is paid, in fen
 * @param settledMore how much more than paid is settled, in fen
 * @param settledCopies how often it stands in the settlement
 */
record Plan(
    boolean taken,
    OrderStatus first,
    @Nullable OrderStatus later,
    String refusal,
    Manner manner,
    Notice notice,
    int paidMore,
    int settledMore,
    int settledCopies) {

  private static final String BANK_REFUSED = "BANK_REFUSED";

  /** How an outcome is notified. */
  enum Notice {
    NONE,
    ONCE,
    TWICE,
    ONE_FEN_MORE,
    FORGED_THEN_TRUE
  }

  static Plan at(OrderStatus first) {
    return new Plan(true, first, null, BANK_REFUSED, Manner.TRUTHFUL, Notice.NONE, 0, 0, 1);
  }

  static Plan paid() {
    return at(OrderStatus.PAID);
  }

  static Plan refused(String reason) {
    return new Plan(true, OrderStatus.REFUSED, null, reason, Manner.TRUTHFUL, Notice.NONE, 0, 0, 1);
  }

  static Plan processing() {
    return at(OrderStatus.PROCESSING);
  }

  static Plan notTaken(Manner manner) {
    return new Plan(false, OrderStatus.NOT_SEEN, null, BANK_REFUSED, manner, Notice.NONE, 0, 0, 0);
  }

  Plan later(OrderStatus next, Notice notified) {
    return new Plan(
        taken, first, next, refusal, manner, notified, paidMore, settledMore, settledCopies);
  }

  Plan answered(Manner how) {
    return new Plan(
        taken, first, later, refusal, how, notice, paidMore, settledMore, settledCopies);
  }

  Plan notified(Notice how) {
    return new Plan(
        taken, first, later, refusal, manner, how, paidMore, settledMore, settledCopies);
  }

  Plan paidMore(int fen) {
    return new Plan(taken, first, later, refusal, manner, notice, fen, settledMore, settledCopies);
  }

  Plan settled(int moreFen, int copies) {
    return new Plan(taken, first, later, refusal, manner, notice, paidMore, moreFen, copies);
  }
}
