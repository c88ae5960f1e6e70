package bank.depository.account;

import java.time.LocalTime;
import java.util.List;

/**
 * A bank whose cards can be bound, and what the payment channels do with them (CRD-04).
 *
 * @param code four digits
 * @param limits one for each channel and direction that is served today
 * @param windows daily hours in which a channel does not reach the bank
 */
public record CardIssuer(
    String code, String nameZh, String nameEn, List<Limit> limits, List<Window> windows) {

  /** Keeps the lists as they are. */
  public CardIssuer {
    limits = List.copyOf(limits);
    windows = List.copyOf(windows);
  }

  /** Which way money goes. */
  public enum Direction {
    /** From the card (deposit). */
    COLLECTION,
    /** To the card (withdrawal). */
    PAYOUT
  }

  /** What a channel moves at most, in fen: at once, and in a day. */
  public record Limit(String channel, Direction direction, long perPaymentFen, long perDayFen) {}

  /** Daily hours, Shanghai time. */
  public record Window(String channel, LocalTime from, LocalTime to) {}

  /** Whether any channel collects from its cards; else they serve for withdrawal only. */
  public boolean isCollectedFrom() {
    return limits.stream().anyMatch(limit -> limit.direction() == Direction.COLLECTION);
  }
}
