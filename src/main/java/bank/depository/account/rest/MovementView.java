package bank.depository.account.rest;

import bank.depository.account.MovementQueries.SubAccountMovement;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.TransferNo;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One movement of a sub-account, as the platform is told.
 *
 * @param number the position in the account's own chain, from 1, without gaps
 * @param effect what it does to the account
 * @param kind the transfer's kind, or the hold's reason
 * @param transferNo the number of the transfer in check files; none where only a hold changed
 * @param requestNo the platform's number of the order; none where the bank moved it by itself
 * @param counterpart the other end; none where only a hold changed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MovementView(
    long number,
    LocalDate businessDay,
    Instant at,
    JournalEntry.Effect effect,
    String kind,
    long amountFen,
    long balanceAfterFen,
    long heldAfterFen,
    @Nullable Long transferNo,
    UUID orderId,
    @Nullable OrderType orderType,
    @Nullable String requestNo,
    @Nullable String projectNo,
    @Nullable CounterpartView counterpart) {

  /** The other end: an account of the platform, and its customer where it is a sub-account. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CounterpartView(AccountKind account, @Nullable String customerNo) {}

  static MovementView of(SubAccountMovement movement) {
    JournalEntry entry = movement.entry();
    return new MovementView(
        entry.seq(),
        entry.businessDay(),
        entry.at(),
        entry.effect(),
        entry.what(),
        entry.amount().fen(),
        entry.balanceAfter().fen(),
        entry.heldAfter().fen(),
        entry.transfer().map(TransferNo::value).orElse(null),
        entry.order().value(),
        movement.order().map(Order::type).orElse(null),
        movement.order().map(order -> order.requestNo().value()).orElse(null),
        entry.projectNo().orElse(null),
        entry
            .counterpart()
            .map(other -> new CounterpartView(other.kind(), movement.counterpart().orElse(null)))
            .orElse(null));
  }
}
