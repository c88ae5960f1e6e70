package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.store.Row;
import bank.depository.sandbox.simulator.store.SimulatedDay;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The channel's book of bank transfers that reached summary accounts. */
final class IncomingTransfers {

  /** The most transfers of one answer. */
  static final int AT_ONCE = 100;

  private static final Pattern NUMBER = Pattern.compile("T[0-9]{16}");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Notifications notifications;

  IncomingTransfers(Notifications notifications) {
    this.notifications = notifications;
  }

  /** What the wire lists. */
  record Listed(List<IncomingTransfer> incomingTransfers) {}

  /** Takes one, and announces it; the same again is the one that is there. */
  IncomingTransfer take(Tx tx, IncomingTransfer.Making making, Instant now) {
    Optional<String> known =
        tx.first(
            "SELECT content FROM channel_incoming WHERE transfer_no = ?",
            row -> row.text("content"),
            making.transferNo());
    if (known.isEmpty()) {
      keep(tx, making, now);
    } else if (!known.get().equals(making.content())) {
      throw WireRefusal.conflict("TRANSFER_NO_CONFLICT", "the number was used otherwise");
    }
    IncomingTransfer taken =
        tx.first(
                "SELECT * FROM channel_incoming WHERE transfer_no = ?",
                IncomingTransfers::told,
                making.transferNo())
            .orElseThrow();
    if (known.isEmpty()) {
      notifications.announce(tx, taken, now);
    }
    return taken;
  }

  private static void keep(Tx tx, IncomingTransfer.Making making, Instant now) {
    tx.update(
        "INSERT INTO channel_incoming (transfer_no, content, summary_account_no, payer_name,"
            + " payer_account_no, amount_fen, remark, business_day, received_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        making.transferNo(),
        making.content(),
        making.summaryAccountNo(),
        making.payer().name(),
        making.payer().accountNo(),
        making.amountFen(),
        making.told(),
        openDay(tx, making, now),
        now);
  }

  /** The day that is set, named, or today; the first after it that is not settled yet. */
  private static LocalDate openDay(Tx tx, IncomingTransfer.Making making, Instant now) {
    LocalDate named =
        making.businessDay() == null
            ? LocalDate.ofInstant(now, SHANGHAI)
            : LocalDate.parse(making.businessDay());
    LocalDate wanted = SimulatedDay.dayFor(tx, named);
    return Orders.lastSettled(tx, making.summaryAccountNo())
        .map(last -> last.plusDays(1))
        .filter(open -> open.isAfter(wanted))
        .orElse(wanted);
  }

  /** Those of an account after that number, in the order of their numbers. */
  static Listed after(Tx tx, String summaryAccountNo, String incomingNo) {
    long seq = incomingNo.isEmpty() ? 0 : seq(incomingNo);
    return new Listed(
        tx.list(
            "SELECT * FROM channel_incoming WHERE summary_account_no = ? AND seq > ? ORDER BY seq"
                + " LIMIT "
                + AT_ONCE,
            IncomingTransfers::told,
            summaryAccountNo,
            seq));
  }

  private static long seq(String incomingNo) {
    if (!NUMBER.matcher(incomingNo).matches()) {
      throw WireRefusal.malformed("incoming_no must match " + NUMBER);
    }
    return Long.parseLong(incomingNo.substring(1));
  }

  private static IncomingTransfer told(Row row) {
    return new IncomingTransfer(
        "T%016d".formatted(row.number("seq")),
        row.text("summary_account_no"),
        new IncomingTransfer.Payer(row.text("payer_name"), row.text("payer_account_no")),
        row.number("amount_fen"),
        row.text("remark"),
        row.text("business_day"),
        Instant.ofEpochMilli(row.number("received_at")).toString());
  }
}
