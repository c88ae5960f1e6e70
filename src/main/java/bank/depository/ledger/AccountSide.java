package bank.depository.ledger;

/** The side on which an account grows. */
public enum AccountSide {
  /** Grows by debits: what the bank has or is owed. */
  DEBIT,
  /** Grows by credits: what the bank owes. */
  CREDIT
}
