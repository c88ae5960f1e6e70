package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.core.Instruction.Leg;
import bank.depository.sandbox.simulator.store.Tx;
import bank.depository.sandbox.simulator.store.UnseenNumbers;
import bank.depository.sandbox.simulator.wire.Json;
import bank.depository.sandbox.simulator.wire.WireRefusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The core's book of transfers: each number once. */
final class Transfers {

  private static final int CHANGES_AT_ONCE = 500;

  private final UnseenNumbers unseen;
  private final Duration delay;

  Transfers(Duration cutOff, Duration delay) {
    this.unseen = new UnseenNumbers("core", cutOff);
    this.delay = delay;
  }

  /** The transfer that is there under the number already; another content is refused. */
  Optional<Transfer> known(Tx tx, String transferNo, String content, Instant now) {
    Optional<Transfer> found = current(tx, transferNo, now);
    if (found.isPresent() && !content(tx, transferNo).equals(content)) {
      throw WireRefusal.conflict(
          "TRANSFER_NO_CONFLICT", "the number was used for another transfer");
    }
    if (found.isEmpty() && unseen.closed(tx, transferNo, now)) {
      throw WireRefusal.conflict("TRANSFER_NO_CLOSED", "the number was told to be not found");
    }
    return found;
  }

  private static String content(Tx tx, String transferNo) {
    return tx.first(
            "SELECT content FROM core_transfer WHERE transfer_no = ?",
            row -> row.text("content"),
            transferNo)
        .orElseThrow();
  }

  /** Takes a new transfer and lets happen what happens at once. */
  Transfer take(Tx tx, Instruction instruction, String content, CoreHabit habit, Instant now) {
    for (Leg leg : instruction.legs()) {
      Books.account(tx, leg.accountNo());
    }
    tx.update(
        "INSERT INTO core_transfer (transfer_no, content, instruction, amount_fen, status,"
            + " next_status, next_at) VALUES (?, ?, ?, ?, 'PROCESSING', ?, ?)",
        instruction.transferNo(),
        content,
        new String(Json.bytes(instruction), StandardCharsets.UTF_8),
        instruction.amountFen(),
        habit.later().orElse(null),
        habit.later().isPresent() ? now.plus(delay) : null);
    if (habit.first() != TransferStatus.PROCESSING) {
      become(tx, instruction, habit.first(), now);
    }
    return find(tx, instruction.transferNo()).orElseThrow();
  }

  /** The truth about a number. */
  Transfer truth(Tx tx, String transferNo, Instant now) {
    return current(tx, transferNo, now)
        .orElseGet(() -> Transfer.unseen(transferNo, unseen.cutOffOf(tx, transferNo, now), now));
  }

  /** Lets happen what is due. */
  void advance(Tx tx, Instant now) {
    tx.list(
            "SELECT transfer_no FROM core_transfer WHERE next_at <= ? ORDER BY seq LIMIT "
                + CHANGES_AT_ONCE,
            row -> row.text("transfer_no"),
            now)
        .forEach(transferNo -> current(tx, transferNo, now));
  }

  private static Optional<Transfer> find(Tx tx, String transferNo) {
    return tx.first("SELECT * FROM core_transfer WHERE transfer_no = ?", Transfer::of, transferNo);
  }

  private record Change(Instruction instruction, TransferStatus next) {}

  private static Optional<Transfer> current(Tx tx, String transferNo, Instant now) {
    List<Change> due =
        tx.list(
            "SELECT instruction, next_status FROM core_transfer"
                + " WHERE transfer_no = ? AND next_at <= ?",
            row ->
                new Change(
                    Json.read(
                        row.text("instruction").getBytes(StandardCharsets.UTF_8),
                        Instruction.class),
                    TransferStatus.valueOf(row.text("next_status"))),
            transferNo,
            now);
    due.forEach(change -> become(tx, change.instruction(), change.next(), now));
    return find(tx, transferNo);
  }

  private static void become(Tx tx, Instruction instruction, TransferStatus status, Instant now) {
    if (status == TransferStatus.REFUSED) {
      set(tx, instruction, status, null, "ACCOUNT_BLOCKED");
    } else if (!Books.covers(tx, instruction)) {
      set(tx, instruction, TransferStatus.REFUSED, null, "INSUFFICIENT_FUNDS");
    } else {
      set(tx, instruction, TransferStatus.DONE, Books.book(tx, instruction, now), null);
    }
  }

  private static void set(
      Tx tx,
      Instruction instruction,
      TransferStatus status,
      @Nullable LocalDate day,
      @Nullable String refusalCode) {
    tx.update(
        "UPDATE core_transfer SET status = ?, business_day = ?, refusal_code = ?,"
            + " next_status = NULL, next_at = NULL WHERE transfer_no = ?",
        status,
        day,
        refusalCode,
        instruction.transferNo());
  }
}
