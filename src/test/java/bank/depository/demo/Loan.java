package bank.depository.demo;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the loan's instalments must be, worked out by the platform: equal instalments (等额本息) at a
 * yearly rate in basis points, half a fen rounded up, the last instalment taking what is left; each
 * instalment divided among the lenders in proportion to what each is still owed, by the differences
 * of the running shares, each rounded with half a fen up, in the order of the bids.
 */
final class Loan {

  private static final BigInteger BASIS_POINT_MONTHS = BigInteger.valueOf(120_000);

  private Loan() {}

  record Instalment(long principalFen, long interestFen) {}

  static List<Instalment> equalInstalments(long amountFen, int rateBp, int months) {
    BigInteger rate = BigInteger.valueOf(rateBp);
    BigInteger grown = BASIS_POINT_MONTHS.add(rate).pow(months);
    long sum =
        halfUp(
            BigInteger.valueOf(amountFen).multiply(rate).multiply(grown),
            BASIS_POINT_MONTHS.multiply(grown.subtract(BASIS_POINT_MONTHS.pow(months))));
    List<Instalment> instalments = new ArrayList<>();
    long owed = amountFen;
    for (int month = 1; month <= months; month++) {
      long interest = halfUp(BigInteger.valueOf(owed).multiply(rate), BASIS_POINT_MONTHS);
      long principal = month == months ? owed : sum - interest;
      instalments.add(new Instalment(principal, interest));
      owed -= principal;
    }
    return instalments;
  }

  /**
   * Divides an amount among what each lender is still owed, in the order of the bids; the parts add
   * up exactly.
   */
  static Map<String, Long> divide(long amountFen, Map<String, Long> shares) {
    long whole = shares.values().stream().mapToLong(Long::longValue).sum();
    Map<String, Long> parts = new LinkedHashMap<>();
    long sharesSoFar = 0;
    long given = 0;
    for (Map.Entry<String, Long> share : shares.entrySet()) {
      sharesSoFar += share.getValue();
      long due =
          halfUp(
              BigInteger.valueOf(amountFen).multiply(BigInteger.valueOf(sharesSoFar)),
              BigInteger.valueOf(whole));
      parts.put(share.getKey(), due - given);
      given = due;
    }
    return parts;
  }

  private static long halfUp(BigInteger numerator, BigInteger denominator) {
    return numerator
        .shiftLeft(1)
        .add(denominator)
        .divide(denominator.shiftLeft(1))
        .longValueExact();
  }
}
