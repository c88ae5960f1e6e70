package bank.depository.project;

import static bank.depository.project.AnnualRate.BASIS_POINT_MONTHS;

import bank.depository.shared.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * How a loan is paid back. All three are exact fractions until the one rounding of each figure:
 * half a fen goes up. The last instalment brings whatever principal is left, so that principal adds
 * up to the loan to the fen.
 */
public enum RepaymentMethod {
  /**
   * 等额本息: the same sum every month, which is P·i·(1+i)ⁿ / ((1+i)ⁿ − 1), the annuity whose present
   * value at the monthly rate i is the loan P. Interest of a month is that on the principal still
   * owed; the rest is principal. The last sum differs by what rounding has left.
   */
  EQUAL_INSTALMENTS {
    @Override
    List<Line> lines(LoanTerms terms) {
      Money sum = annuity(terms);
      List<Line> lines = new ArrayList<>(terms.termMonths());
      Money owed = terms.amount();
      for (int month = 1; month < terms.termMonths(); month++) {
        Money interest = interest(owed, terms.rate(), 1);
        Money principal = lesser(owed, sum.exceeds(interest) ? sum.minus(interest) : Money.ZERO);
        lines.add(new Line(month, principal, interest));
        owed = owed.minus(principal);
      }
      lines.add(new Line(terms.termMonths(), owed, interest(owed, terms.rate(), 1)));
      return lines;
    }
  },

  /** 先息后本: interest every month, the whole principal with the last. */
  INTEREST_FIRST {
    @Override
    List<Line> lines(LoanTerms terms) {
      Money interest = interest(terms.amount(), terms.rate(), 1);
      List<Line> lines = new ArrayList<>(terms.termMonths());
      for (int month = 1; month < terms.termMonths(); month++) {
        lines.add(new Line(month, Money.ZERO, interest));
      }
      lines.add(new Line(terms.termMonths(), terms.amount(), interest));
      return lines;
    }
  },

  /** 一次性还本付息: principal and simple interest of the whole term, once, at its end. */
  BULLET {
    @Override
    List<Line> lines(LoanTerms terms) {
      Money interest = interest(terms.amount(), terms.rate(), terms.termMonths());
      return List.of(new Line(terms.termMonths(), terms.amount(), interest));
    }
  };

  /**
   * What is due some months after disbursement.
   *
   * @param afterMonths from 1
   */
  record Line(int afterMonths, Money principal, Money interest) {}

  /** The lines of the loan, by due date. */
  abstract List<Line> lines(LoanTerms terms);

  private static Money interest(Money owed, AnnualRate rate, int months) {
    return Rounding.halfUp(
        BigInteger.valueOf(owed.fen())
            .multiply(BigInteger.valueOf((long) rate.basisPoints() * months)),
        BigInteger.valueOf(BASIS_POINT_MONTHS));
  }

  /** With i = b/m the annuity is P·b·(m+b)ⁿ / (m·((m+b)ⁿ − mⁿ)), in whole numbers throughout. */
  private static Money annuity(LoanTerms terms) {
    BigInteger m = BigInteger.valueOf(BASIS_POINT_MONTHS);
    BigInteger b = BigInteger.valueOf(terms.rate().basisPoints());
    BigInteger grown = m.add(b).pow(terms.termMonths());
    return Rounding.halfUp(
        BigInteger.valueOf(terms.amount().fen()).multiply(b).multiply(grown),
        m.multiply(grown.subtract(m.pow(terms.termMonths()))));
  }

  private static Money lesser(Money one, Money other) {
    return one.exceeds(other) ? other : one;
  }
}
