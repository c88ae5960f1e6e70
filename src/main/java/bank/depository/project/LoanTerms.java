package bank.depository.project;

import bank.depository.shared.Money;

/**
 * What the repayment schedule follows from.
 *
 * @param termMonths from 1 to {@value #MAX_TERM_MONTHS}
 */
public record LoanTerms(Money amount, AnnualRate rate, int termMonths, RepaymentMethod method) {

  /**
   * Ten years, several times what lending platforms offer. Much longer equal instalments at a high
   * rate pay back next to no principal for years, and the fen that each rounds away would grow with
   * compound interest to a last instalment of another size.
   */
  public static final int MAX_TERM_MONTHS = 120;

  /** Refuses a loan of nothing and a term out of range. */
  public LoanTerms {
    if (amount.isZero()) {
      throw new IllegalArgumentException("a loan of nothing");
    }
    if (termMonths < 1 || termMonths > MAX_TERM_MONTHS) {
      throw new IllegalArgumentException("not a term: " + termMonths + " months");
    }
  }
}
