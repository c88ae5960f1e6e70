package bank.depository.project;

/**
 * Interest a year in basis points, 10,000 of which are the whole: 1,200 is 12 %. A month is the
 * twelfth part of a year, whatever its days.
 *
 * @param basisPoints from 1 to {@value #MAX_BASIS_POINTS}
 */
public record AnnualRate(int basisPoints) {

  /**
   * 36 % a year: beyond it an agreement on interest is void (Supreme People's Court, 法释〔2015〕18号,
   * article 26).
   */
  public static final int MAX_BASIS_POINTS = 3_600;

  /** The monthly rate is {@link #basisPoints} divided by this. */
  static final int BASIS_POINT_MONTHS = 120_000;

  /** Refuses a rate of nothing and one beyond the law. */
  public AnnualRate {
    if (basisPoints < 1 || basisPoints > MAX_BASIS_POINTS) {
      throw new IllegalArgumentException("not an annual rate: " + basisPoints + " basis points");
    }
  }
}
