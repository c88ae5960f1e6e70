package bank.depository.payment;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The payment channel that the bank chose (DEP-01). Never called within a transaction. What is not
 * a certain answer is {@link ChannelAnswer.Unknown}; nothing is thrown for what the other side
 * does.
 */
public interface PaymentChannel {

  /** Moves money; the same order again is the same movement. */
  ChannelAnswer send(PaymentOrder order);

  /** What became of an order. */
  ChannelAnswer ask(PlatformId platform, OrderId order);

  /**
   * Ends the platform's day at the channel, or tells how it ended; the same day again is the same
   * settlement.
   *
   * @throws ChannelUnavailable where the channel gives no whole answer
   */
  Settlement settle(PlatformId platform, LocalDate day);

  /**
   * The settlement's file, whole and with the digest that the settlement names. Memory does not
   * grow with its size.
   *
   * @throws ChannelUnavailable where the channel gives no whole answer
   */
  SettlementFile file(PlatformId platform, Settlement settlement);

  /**
   * Bank transfers that reached the platform's summary account, in the order of their numbers, from
   * after that one on; at most {@value #INCOMING_AT_ONCE}.
   *
   * @param afterNo empty for the first
   * @throws ChannelUnavailable where the channel gives no whole answer
   */
  List<Incoming> incoming(PlatformId platform, String afterNo);

  /** The most incoming transfers of one answer. */
  int INCOMING_AT_ONCE = 100;

  /**
   * A bank transfer that reached a summary account.
   *
   * @param incomingNo the channel's number, unique for ever, later ones greater
   * @param payerName as the payer's bank has it
   * @param remark what the payer wrote; may be empty
   * @param channelDay the day in whose settlement it is
   */
  record Incoming(
      String incomingNo,
      String payerName,
      String payerAccountNo,
      Money amount,
      String remark,
      LocalDate channelDay) {

    /** Names number and amount alone. */
    @Override
    public String toString() {
      return incomingNo + ", " + amount;
    }
  }

  /**
   * An order as the channel gets it.
   *
   * @param holderName name of the card's holder, for the channel alone
   * @param cardNo the bound card, for the channel alone
   */
  record PaymentOrder(
      PlatformId platform,
      OrderId order,
      Direction direction,
      Money amount,
      String holderName,
      String cardNo,
      LocalDate businessDay) {

    /** Names ids and amount alone. */
    @Override
    public String toString() {
      return direction + " " + order + " of platform " + platform + ", " + amount;
    }
  }

  /**
   * What the channel says of a day as a whole.
   *
   * @param sha256 of the file's bytes
   */
  record Settlement(String settlementNo, LocalDate day, byte[] sha256, Totals totals) {

    /** The sums of the lines by kind. */
    public record Totals(long lines, Money collected, Money paidOut) {}

    /**
     * A line of the file.
     *
     * @param no which of its lines, from 1
     */
    public record Line(int no, String orderNo, Kind kind, Money amount) {

      /**
       * The order of ours that it names, where it has the form of one. A bank transfer that came in
       * names the channel's own number.
       */
      public Optional<OrderId> order() {
        return kind == Kind.INCOMING_TRANSFER ? Optional.empty() : orderOf(orderNo);
      }
    }

    /** What a line is. */
    public enum Kind {
      /** A deposit that was collected. */
      COLLECTION(Direction.COLLECTION),
      /** A payout that left. */
      PAYOUT(Direction.PAYOUT),
      /** A deposit that was taken back. */
      RETURNED_COLLECTION(Direction.COLLECTION),
      /** A payout that came back. */
      RETURNED_PAYOUT(Direction.PAYOUT),
      /** A bank transfer that came in. */
      INCOMING_TRANSFER(Direction.INCOMING_TRANSFER);

      private final Direction direction;

      Kind(Direction direction) {
        this.direction = direction;
      }

      /** Which way the order's money went at first. */
      public Direction direction() {
        return direction;
      }

      /** Whether it went back. */
      public boolean isReturn() {
        return this == RETURNED_COLLECTION || this == RETURNED_PAYOUT;
      }

      /** Whether it brings money to the summary account. */
      public boolean isIncoming() {
        return this == COLLECTION || this == RETURNED_PAYOUT || this == INCOMING_TRANSFER;
      }
    }
  }

  /** The order of ours that the channel's number names, where it has the form of one. */
  static Optional<OrderId> orderOf(String orderNo) {
    try {
      return Optional.of(new OrderId(UUID.fromString(orderNo)));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  /** A settlement's file at hand. */
  interface SettlementFile extends AutoCloseable {

    /** Its lines in their order, read as they are wanted. To be closed. */
    Stream<Settlement.Line> lines();

    @Override
    void close();
  }

  /** The channel gave no whole answer; nothing is known, and asking again is safe. */
  final class ChannelUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without an answer, for that cause. */
    public ChannelUnavailable(String cause) {
      super(cause);
    }
  }
}
