package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.channel.Settlement.Line;
import bank.depository.sandbox.simulator.channel.Settlement.LineKind;
import bank.depository.sandbox.simulator.store.Row;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * The lines of a settled day, read from the orders whenever they are wanted. They do not change: an
 * order that moves later moves on a day that is not settled yet.
 */
final class SettlementFile {

  private static final String LINES =
      """
      SELECT order_no, kind AS line_kind, settled_fen, settled_copies FROM channel_order
       WHERE summary_account_no = ? AND paid_day = ? AND order_no NOT IN (SELECT order_no FROM channel_own_payout)
      UNION ALL
      SELECT order_no, 'RETURNED_' || kind, settled_fen, settled_copies FROM channel_order
       WHERE summary_account_no = ? AND returned_day = ? AND order_no NOT IN (SELECT order_no FROM channel_own_payout)
      UNION ALL
      SELECT printf('T%016d', seq), 'INCOMING_TRANSFER', amount_fen, 1 FROM channel_incoming
       WHERE summary_account_no = ? AND business_day = ?
      ORDER BY 1, 2
      """;

  private SettlementFile() {}

  /** What takes the lines one by one. */
  @FunctionalInterface
  interface LineReader {
    void line(Line line, byte[] asWritten) throws IOException;
  }

  /** Reads the day's lines in the file's order, each as often as it stands there. */
  static void read(Tx tx, String summaryAccountNo, LocalDate day, LineReader reader) {
    tx.each(
        LINES,
        row -> copies(row, reader),
        summaryAccountNo,
        day,
        summaryAccountNo,
        day,
        summaryAccountNo,
        day);
  }

  private static void copies(Row row, LineReader reader) {
    Line line =
        new Line(
            row.text("order_no"),
            LineKind.valueOf(row.text("line_kind")),
            row.number("settled_fen"));
    byte[] json = Json.bytes(line);
    byte[] written = Arrays.copyOf(json, json.length + 1);
    written[json.length] = '\n';
    try {
      for (long copy = 0; copy < row.number("settled_copies"); copy++) {
        reader.line(line, written);
      }
    } catch (IOException readerIsGone) {
      throw new UncheckedIOException(readerIsGone);
    }
  }

  /** Writes the day's file. */
  static void write(Tx tx, String summaryAccountNo, LocalDate day, OutputStream out) {
    read(tx, summaryAccountNo, day, (line, written) -> out.write(written));
  }
}
