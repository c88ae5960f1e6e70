package bank.depository.project;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a borrower owes and when, fixed on the business day of disbursement. Due dates fall on the
 * same day of later months, or on the last day of a month that is too short for it, counted from
 * the day of disbursement each time so that a short month moves none after it.
 *
 * @param lines numbered from 1, by due date; each more than nothing
 */
public record RepaymentSchedule(List<Line> lines) {

  /**
   * One instalment.
   *
   * @param no from 1
   * @param dueOn the last day on which it is paid in time (Shanghai)
   */
  public record Line(int no, LocalDate dueOn, Money principal, Money interest) {

    /** Principal and interest together. */
    public Money total() {
      return principal.plus(interest);
    }
  }

  /** Refuses with {@code PROJECT_TERMS_UNWORKABLE} an instalment of nothing. */
  public RepaymentSchedule {
    lines = List.copyOf(lines);
    if (lines.stream().anyMatch(line -> line.total().isZero())) {
      throw new Refusal(ErrorCode.PROJECT_TERMS_UNWORKABLE);
    }
  }

  /**
   * The schedule of a loan paid out on that day. Refuses with {@code PROJECT_TERMS_UNWORKABLE}
   * terms by which an instalment would be nothing.
   */
  public static RepaymentSchedule of(LoanTerms terms, LocalDate disbursedOn) {
    List<Line> lines = new ArrayList<>();
    for (RepaymentMethod.Line line : terms.method().lines(terms)) {
      lines.add(
          new Line(
              lines.size() + 1,
              disbursedOn.plusMonths(line.afterMonths()),
              line.principal(),
              line.interest()));
    }
    return new RepaymentSchedule(lines);
  }
}
