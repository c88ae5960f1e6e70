package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.channel.Settlement.CoreTransfer;
import bank.depository.sandbox.simulator.channel.Settlement.LineKind;
import bank.depository.sandbox.simulator.channel.Settlement.State;
import bank.depository.sandbox.simulator.channel.Settlement.Total;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.wire.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The channel's book of settled days: a day is fixed once and stays. */
final class Settlements {

  private Settlements() {}

  /**
   * Ends the day, and the days before it on which something moved; returns those not posted yet.
   */
  static List<Settlement> end(Tx tx, String summaryAccountNo, LocalDate day) {
    LocalDate last = Orders.lastSettled(tx, summaryAccountNo).orElse(LocalDate.MIN);
    for (LocalDate open : daysWithMovement(tx, summaryAccountNo, day)) {
      if (open.isAfter(last)) {
        fix(tx, summaryAccountNo, open);
      }
    }
    if (find(tx, summaryAccountNo, day).isEmpty()) {
      fix(tx, summaryAccountNo, day);
    }
    return notPosted(tx, summaryAccountNo);
  }

  private static List<LocalDate> daysWithMovement(Tx tx, String account, LocalDate until) {
    return tx.list(
        "SELECT DISTINCT paid_day AS day FROM channel_order"
            + " WHERE summary_account_no = ? AND paid_day <= ?"
            + " UNION SELECT DISTINCT returned_day FROM channel_order"
            + " WHERE summary_account_no = ? AND returned_day <= ?"
            + " UNION SELECT DISTINCT business_day FROM channel_incoming"
            + " WHERE summary_account_no = ? AND business_day <= ? ORDER BY 1",
        row -> LocalDate.parse(row.text("day")),
        account,
        until,
        account,
        until,
        account,
        until);
  }

  private static void fix(Tx tx, String account, LocalDate day) {
    Map<LineKind, Total> totals = new EnumMap<>(LineKind.class);
    MessageDigest digest = Json.sha256();
    SettlementFile.read(
        tx,
        account,
        day,
        (line, written) -> {
          Total before = totals.getOrDefault(line.kind(), Total.NOTHING);
          totals.put(line.kind(), before.plus(line.amountFen()));
          digest.update(written);
        });
    Settlement settlement =
        settlement(account, day, totals, HexFormat.of().formatHex(digest.digest()));
    tx.update(
        "INSERT INTO channel_settlement (summary_account_no, business_day, state, content)"
            + " VALUES (?, ?, ?, ?)",
        account,
        day,
        settlement.state(),
        new String(Json.bytes(settlement), StandardCharsets.UTF_8));
  }

  private static Settlement settlement(
      String account, LocalDate day, Map<LineKind, Total> totals, String sha256) {
    String number = "CH-" + account + "-" + day.toString().replace("-", "");
    List<CoreTransfer> transfers = new ArrayList<>();
    totals.forEach(
        (kind, total) ->
            transfers.add(
                new CoreTransfer(number + "-" + kind + "S", kind.direction(), total.amountFen())));
    return new Settlement(
        number,
        account,
        day.toString(),
        transfers.isEmpty() ? State.POSTED : State.POSTING,
        totals.getOrDefault(LineKind.COLLECTION, Total.NOTHING),
        totals.getOrDefault(LineKind.PAYOUT, Total.NOTHING),
        totals.getOrDefault(LineKind.RETURNED_PAYOUT, Total.NOTHING),
        totals.getOrDefault(LineKind.RETURNED_COLLECTION, Total.NOTHING),
        totals.getOrDefault(LineKind.INCOMING_TRANSFER, Total.NOTHING),
        sha256,
        transfers);
  }

  /** Notes that the core has taken every movement. */
  static void markPosted(Tx tx, Settlement settlement) {
    tx.update(
        "UPDATE channel_settlement SET state = 'POSTED'"
            + " WHERE summary_account_no = ? AND business_day = ?",
        settlement.summaryAccountNo(),
        settlement.businessDay());
  }

  /** A day's settlement, if the day was ended. */
  static Optional<Settlement> find(Tx tx, String account, LocalDate day) {
    return tx.first(
        "SELECT state, content FROM channel_settlement"
            + " WHERE summary_account_no = ? AND business_day = ?",
        row -> kept(row.text("state"), row.text("content")),
        account,
        day);
  }

  private static List<Settlement> notPosted(Tx tx, String account) {
    return tx.list(
        "SELECT state, content FROM channel_settlement"
            + " WHERE summary_account_no = ? AND state = 'POSTING' ORDER BY business_day",
        row -> kept(row.text("state"), row.text("content")),
        account);
  }

  private static Settlement kept(String state, String content) {
    Settlement settlement = Json.read(content.getBytes(StandardCharsets.UTF_8), Settlement.class);
    return State.valueOf(state) == State.POSTED ? settlement.posted() : settlement;
  }
}
