package bank.depository.account;

import bank.depository.shared.Money;
import java.util.Optional;

/**
 * Something because of which a sub-account cannot be closed yet (ACC-05).
 *
 * @param subject which one: the number of a project, a mandate, an order, or an amount in fen
 * @param money the amount, where the obstacle is one
 */
public record ClosingObstacle(Kind kind, String subject, Optional<Money> money) {

  /** Something that has a number of its own. */
  public ClosingObstacle(Kind kind, String subject) {
    this(kind, subject, Optional.empty());
  }

  /** Money in the way. */
  static ClosingObstacle of(Kind kind, Money money) {
    return new ClosingObstacle(kind, money.toString(), Optional.of(money));
  }

  /** What stands in the way. */
  public enum Kind {
    /** Money is on the account. */
    BALANCE,
    /** Money is held or frozen. */
    HELD_OR_FROZEN,
    /** An order is not certain yet. */
    ORDER_UNDER_WAY,
    /** The customer borrows by a project that has not ended. */
    PROJECT_AS_BORROWER,
    /** The customer guarantees a project that has not ended. */
    PROJECT_AS_GUARANTOR,
    /** The customer has bid for a project that is not paid out. */
    BID,
    /** The customer is owed by a project. */
    CLAIM,
    /** The customer is owed by a borrower for whom it paid, or owes a guarantor. */
    GUARANTOR_CLAIM,
    /** A mandate is active. */
    MANDATE
  }
}
