package bank.depository.sandbox.simulator.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order as the wire tells it; members as in the wire contract. */
record ChannelOrder(
    String orderNo,
    OrderStatus status,
    @Nullable OrderKind kind,
    @Nullable String channelOrderNo,
    @Nullable String summaryAccountNo,
    @Nullable Long orderedAmountFen,
    @Nullable Long paidAmountFen,
    @Nullable String businessDay,
    @Nullable String paidAt,
    @Nullable String returnedBusinessDay,
    @Nullable String returnedAt,
    @Nullable RefusalReason refusal,
    @Nullable String cutOffAt) {

  /** Why the money did not move. */
  record RefusalReason(String code, String message) {}

  /** The answer about a number under which nothing has arrived. */
  static ChannelOrder unseen(String orderNo, Instant cutOffAt, Instant now) {
    OrderStatus status = now.isBefore(cutOffAt) ? OrderStatus.NOT_SEEN : OrderStatus.NOT_FOUND;
    return new ChannelOrder(
        orderNo,
        status,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        cutOffAt.toString());
  }

  /** The same order, told with another number. */
  ChannelOrder withOrderNo(String told) {
    return changed(told, paidAmountFen);
  }

  /** The same order, told with that much more paid. */
  ChannelOrder withPaidMore(long fen) {
    return changed(orderNo, paidAmountFen == null ? null : paidAmountFen + fen);
  }

  private ChannelOrder changed(String toldNo, @Nullable Long toldFen) {
    return new ChannelOrder(
        toldNo,
        status,
        kind,
        channelOrderNo,
        summaryAccountNo,
        orderedAmountFen,
        toldFen,
        businessDay,
        paidAt,
        returnedBusinessDay,
        returnedAt,
        refusal,
        cutOffAt);
  }
}
