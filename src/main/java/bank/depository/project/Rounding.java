package bank.depository.project;

import static java.math.BigInteger.TWO;

import bank.depository.shared.Money;
import java.math.BigInteger;

/** The one rounding of money that does not come out even: to the nearest fen, half a fen up. */
public final class Rounding {

  private Rounding() {}

  /** The fraction in fen, rounded; both parts whole, the denominator more than nothing. */
  public static Money halfUp(BigInteger numerator, BigInteger denominator) {
    BigInteger doubled = numerator.multiply(TWO).add(denominator);
    return Money.ofFen(doubled.divide(denominator.multiply(TWO)).longValueExact());
  }
}
