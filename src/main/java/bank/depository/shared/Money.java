package bank.depository.shared;

/**
 * An amount of CNY in whole fen, never negative. Arithmetic that would leave the range of a {@code
 * bigint} or go below zero fails loudly instead of wrapping.
 *
 * @param fen the amount in fen, from 0
 */
public record Money(long fen) implements Comparable<Money> {

  /** No money at all. */
  public static final Money ZERO = new Money(0);

  /** Refuses a negative amount. */
  public Money {
    if (fen < 0) {
      throw new IllegalArgumentException("money is never negative: " + fen + " fen");
    }
  }

  /** An amount of {@code fen} fen. */
  public static Money ofFen(long fen) {
    return new Money(fen);
  }

  /** The sum of both; fails where it would exceed the range of a {@code bigint}. */
  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  /** What is left after taking {@code other} away; fails where that would be negative. */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  /** Whether this is more than {@code other}. */
  public boolean exceeds(Money other) {
    return fen > other.fen;
  }

  /** Whether this is no money at all. */
  public boolean isZero() {
    return fen == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** In yuan with two decimals, as pages show it: {@code 1,234.50}. */
  public String inYuan() {
    return "%,d.%02d".formatted(fen / 100, fen % 100);
  }

  @Override
  public String toString() {
    return fen + " fen";
  }
}
