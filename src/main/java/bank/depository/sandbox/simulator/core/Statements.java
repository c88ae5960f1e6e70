package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.core.Statement.Line;
import bank.depository.sandbox.simulator.store.SimulatedDay;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Statements, true or tampered with. */
final class Statements {

  private static final int MAX_LINES = 10_000;

  private Statements() {}

  /** What the core says of the day. */
  static Statement read(Tx tx, String accountNo, LocalDate day) {
    Books.account(tx, accountNo);
    Statement truth = truth(tx, accountNo, day);
    return tx.first(
            "SELECT content FROM core_tampering WHERE account_no = ? AND business_day = ?",
            row -> Json.read(row.text("content").getBytes(StandardCharsets.UTF_8), Tampering.class),
            accountNo,
            day)
        .map(tampering -> tampering.applyTo(truth))
        .orElse(truth);
  }

  private static Statement truth(Tx tx, String accountNo, LocalDate day) {
    long opening =
        tx.first(
                "SELECT balance_after_fen AS fen FROM core_line"
                    + " WHERE account_no = ? AND business_day < ? ORDER BY seq DESC LIMIT 1",
                row -> row.number("fen"),
                accountNo,
                day)
            .orElse(0L);
    List<Line> lines =
        tx.list(
            "SELECT *, row_number() OVER (ORDER BY seq) AS line_no FROM core_line"
                + " WHERE account_no = ? AND business_day = ? ORDER BY seq LIMIT "
                + (MAX_LINES + 1),
            Line::of,
            accountNo,
            day);
    if (lines.size() > MAX_LINES) {
      throw new IllegalStateException("a statement has at most " + MAX_LINES + " lines");
    }
    long closing = opening + lines.stream().mapToLong(Line::signedFen).sum();
    return new Statement(
        accountNo, day.toString(), isFinal(tx, accountNo, day), opening, lines, closing);
  }

  private static boolean isFinal(Tx tx, String accountNo, LocalDate day) {
    LocalDate last = Books.lastDay(tx, accountNo);
    boolean clockIsPast = SimulatedDay.set(tx).filter(set -> set.isAfter(day)).isPresent();
    return clockIsPast || (last != null && last.isAfter(day));
  }

  /** Puts a tampering in force, or ends it. */
  static void tamper(Tx tx, Tampering tampering) {
    Books.account(tx, tampering.accountNo());
    tx.update(
        "REPLACE INTO core_tampering (account_no, business_day, content) VALUES (?, ?, ?)",
        tampering.accountNo(),
        tampering.businessDay(),
        new String(Json.bytes(tampering), StandardCharsets.UTF_8));
  }
}
