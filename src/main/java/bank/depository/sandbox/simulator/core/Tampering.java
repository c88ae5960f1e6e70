package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.wire.Check;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import org.jspecify.annotations.Nullable;

/** How a statement is made to differ from the books; members as in the wire contract. */
record Tampering(
    String accountNo,
    String businessDay,
    Kind kind,
    @Nullable Integer lineNo,
    @Nullable Long deltaFen) {

  private static final int MAX_LINE_NO = 10_000;
  private static final long MAX_DELTA_FEN = 1_000_000;

  /** What is changed. */
  enum Kind {
    DROP_LINE,
    CHANGE_AMOUNT,
    WRONG_CLOSING,
    NONE
  }

  Tampering {
    Check.account("account_no", accountNo);
    Check.day("business_day", businessDay);
    Check.present("kind", kind);
    if (lineNo != null && (lineNo < 1 || lineNo > MAX_LINE_NO)) {
      throw WireRefusal.malformed("line_no must be 1 to " + MAX_LINE_NO);
    }
    if (deltaFen != null && Math.abs(deltaFen) > MAX_DELTA_FEN) {
      throw WireRefusal.malformed("delta_fen must be at most " + MAX_DELTA_FEN);
    }
  }

  /** What the statement then says. */
  Statement applyTo(Statement truth) {
    int line = lineNo == null ? 1 : lineNo;
    long delta = deltaFen == null ? 1 : deltaFen;
    return switch (kind) {
      case DROP_LINE -> truth.without(line);
      case CHANGE_AMOUNT -> truth.withAmountChanged(line, delta);
      case WRONG_CLOSING -> truth.withClosingChanged(delta);
      case NONE -> truth;
    };
  }
}
