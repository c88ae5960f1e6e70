package bank.depository.ledger;

/** Why money of an account is held (ACC-06). */
public enum HoldReason {
  /** A bid waits for the project to be full. */
  BID
}
