package bank.depository.project;

import bank.depository.shared.Money;
import java.time.LocalDate;

/** The loan limits of annex A as dated rows (LIM-01, LIM-02): data, not code. */
public interface LoanLimits {

  /** The most that such a borrower may borrow by one project registered on that day. */
  Money singleProject(BorrowerKind borrower, LocalDate day);
}
