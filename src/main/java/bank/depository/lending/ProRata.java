package bank.depository.lending;

import static java.math.BigInteger.valueOf;

import bank.depository.project.Rounding;
import bank.depository.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The one rule by which an amount is divided among the claims of a project (REP-01, REP-02).
 *
 * <p>Claims stand in a fixed order. What the first k of them receive together is their exact
 * proportion of the amount, rounded to the fen with half a fen up; a claim receives what the sum
 * grows by with it. Hence, for any number of claims:
 *
 * <ul>
 *   <li>the parts add up to the amount, as the last sum is the amount itself;
 *   <li>each part is its exact proportion rounded up or down, never off by a whole fen;
 *   <li>no part exceeds its weight where the amount does not exceed the sum of the weights, and is
 *       its weight where the amount is that sum: with principal still owed as the weight, a loan
 *       ends with every claim at zero, however the fen fell before.
 * </ul>
 *
 * <p>A part is the difference of two roundings of numbers that lie its exact proportion apart, and
 * such a difference is that proportion rounded up or down; the other two properties follow. The
 * method of largest remainders keeps the same bounds, but needs a sort and a rule for ties, and
 * whoever checks one line must know every other.
 */
public final class ProRata {

  private ProRata() {}

  /**
   * Divides {@code amount} by {@code weights}, in their order.
   *
   * @param weights principal still owed, at least one of them more than nothing
   * @return as many parts as weights
   */
  public static List<Money> split(Money amount, List<Money> weights) {
    BigInteger whole = valueOf(weights.stream().reduce(Money.ZERO, Money::plus).fen());
    if (whole.signum() == 0) {
      throw new IllegalArgumentException("nothing to divide by");
    }
    List<Money> parts = new ArrayList<>(weights.size());
    Money weightSoFar = Money.ZERO;
    Money sumSoFar = Money.ZERO;
    for (Money weight : weights) {
      weightSoFar = weightSoFar.plus(weight);
      Money sum =
          Rounding.halfUp(valueOf(amount.fen()).multiply(valueOf(weightSoFar.fen())), whole);
      parts.add(sum.minus(sumSoFar));
      sumSoFar = sum;
    }
    return parts;
  }
}
