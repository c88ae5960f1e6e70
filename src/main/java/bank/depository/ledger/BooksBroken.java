package bank.depository.ledger;

import java.util.List;

/** The books contradict themselves. Never a caller's fault, and never answered by carrying on. */
public final class BooksBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Broken as {@code violations} say. */
  public BooksBroken(List<Violation> violations) {
    super(violations.toString());
  }
}
