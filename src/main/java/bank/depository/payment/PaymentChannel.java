package bank.depository.payment;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.LocalDate;
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
   * The channel's settlement of one day.
   *
   * @param lines in the file's order
   * @param sha256 of the file's bytes, checked
   */
  record Settlement(String settlementNo, LocalDate day, byte[] sha256, java.util.List<Line> lines) {

    /** A line of the file. */
    public record Line(String orderNo, String kind, Money amount) {}

    /** The lines of that kind, summed up. */
    public Money total(String kind) {
      return lines.stream()
          .filter(line -> line.kind().equals(kind))
          .map(Line::amount)
          .reduce(Money.ZERO, Money::plus);
    }

    Stream<Line> of(Direction direction) {
      return lines.stream().filter(line -> line.kind().equals(direction.name()));
    }
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
