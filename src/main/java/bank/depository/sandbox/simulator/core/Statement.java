package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.store.Row;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the core says of an account's day; members as in the wire contract. */
record Statement(
    String accountNo,
    String businessDay,
    @JsonProperty("final") boolean isFinal,
    long openingBalanceFen,
    List<Line> lines,
    long closingBalanceFen) {

  /** One movement. */
  record Line(
      int lineNo,
      String reference,
      String direction,
      long amountFen,
      String counterpart,
      String bookedAt) {
    static Line of(Row row) {
      long signed = row.number("signed_fen");
      return new Line(
          (int) row.number("line_no"),
          row.text("reference"),
          signed > 0 ? "CREDIT" : "DEBIT",
          Math.abs(signed),
          row.text("counterpart"),
          Instant.ofEpochMilli(row.number("booked_at")).toString());
    }

    long signedFen() {
      return direction.equals("CREDIT") ? amountFen : -amountFen;
    }

    Line plus(long fen) {
      return new Line(
          lineNo, reference, direction, Math.max(1, amountFen + fen), counterpart, bookedAt);
    }
  }

  /** The statement without that line, its closing balance carried along. */
  Statement without(int lineNo) {
    List<Line> left = lines.stream().filter(line -> line.lineNo() != lineNo).toList();
    return withLines(left);
  }

  /** The statement with that line's amount changed, its closing balance carried along. */
  Statement withAmountChanged(int lineNo, long byFen) {
    List<Line> changed = new ArrayList<>();
    for (Line line : lines) {
      changed.add(line.lineNo() == lineNo ? line.plus(byFen) : line);
    }
    return withLines(changed);
  }

  private Statement withLines(List<Line> other) {
    long closing = openingBalanceFen + other.stream().mapToLong(Line::signedFen).sum();
    return new Statement(accountNo, businessDay, isFinal, openingBalanceFen, other, closing);
  }

  /** The statement with the closing balance alone changed. */
  Statement withClosingChanged(long byFen) {
    return new Statement(
        accountNo, businessDay, isFinal, openingBalanceFen, lines, closingBalanceFen + byFen);
  }
}
