package bank.depository.sandbox.simulator.core;

import bank.depository.sandbox.simulator.store.Row;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A transfer as the wire tells it; members as in the wire contract. */
record Transfer(
    String transferNo,
    TransferStatus status,
    @Nullable Long amountFen,
    @Nullable String businessDay,
    @Nullable String refusalCode,
    @Nullable String cutOffAt) {

  static Transfer of(Row row) {
    return new Transfer(
        row.text("transfer_no"),
        TransferStatus.valueOf(row.text("status")),
        row.number("amount_fen"),
        row.textOrNull("business_day"),
        row.textOrNull("refusal_code"),
        null);
  }

  /** The answer about a number under which nothing has arrived. */
  static Transfer unseen(String transferNo, Instant cutOffAt, Instant now) {
    TransferStatus status =
        now.isBefore(cutOffAt) ? TransferStatus.NOT_SEEN : TransferStatus.NOT_FOUND;
    return new Transfer(transferNo, status, null, null, null, cutOffAt.toString());
  }
}
