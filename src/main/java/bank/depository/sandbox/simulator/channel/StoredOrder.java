package bank.depository.sandbox.simulator.channel;

import bank.depository.sandbox.simulator.channel.ChannelOrder.RefusalReason;
import bank.depository.sandbox.simulator.store.Row;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order as it is kept. */
record StoredOrder(
    long seq,
    String orderNo,
    OrderKind kind,
    String content,
    String summaryAccountNo,
    long orderedFen,
    String card,
    ChannelHabit habit,
    LocalDate wantedDay,
    OrderStatus status,
    @Nullable String refusal,
    @Nullable Long paidFen,
    @Nullable LocalDate paidDay,
    @Nullable Instant paidAt,
    @Nullable LocalDate returnedDay,
    @Nullable Instant returnedAt,
    @Nullable OrderStatus nextStatus,
    @Nullable Instant nextAt) {

  static StoredOrder of(Row row) {
    String next = row.textOrNull("next_status");
    return new StoredOrder(
        row.number("seq"),
        row.text("order_no"),
        OrderKind.valueOf(row.text("kind")),
        row.text("content"),
        row.text("summary_account_no"),
        row.number("ordered_fen"),
        row.text("card"),
        ChannelHabit.valueOf(row.text("habit")),
        LocalDate.parse(row.text("wanted_day")),
        OrderStatus.valueOf(row.text("status")),
        row.textOrNull("refusal"),
        row.textOrNull("paid_fen") == null ? null : row.number("paid_fen"),
        row.dayOrNull("paid_day"),
        row.instantOrNull("paid_at"),
        row.dayOrNull("returned_day"),
        row.instantOrNull("returned_at"),
        next == null ? null : OrderStatus.valueOf(next),
        row.instantOrNull("next_at"));
  }

  /** How the wire tells it. */
  ChannelOrder told() {
    return new ChannelOrder(
        orderNo,
        status,
        kind,
        "C%016d".formatted(seq),
        summaryAccountNo,
        orderedFen,
        paidFen,
        text(paidDay),
        text(paidAt),
        text(returnedDay),
        text(returnedAt),
        status == OrderStatus.REFUSED && refusal != null
            ? new RefusalReason(refusal, message(refusal))
            : null,
        null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static String message(String code) {
    return switch (code) {
      case "INSUFFICIENT_FUNDS" -> "余额不足";
      case "OVER_CARD_LIMIT" -> "超出银行卡限额";
      case "CARD_CLOSED" -> "卡片已销户或停用";
      case "HOLDER_DIFFERS" -> "户名与卡号不符";
      default -> "银行拒绝";
    };
  }
}
