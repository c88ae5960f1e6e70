package bank.depository.ledger;

/**
 * A set of accounts whose debit side equals its credit side at every instant. No transfer crosses
 * books, so that customers' money never mixes with the platform's or the bank's (ACC-03).
 */
public enum Book {
  /** Money of the platform's customers, under the summary account. */
  CUSTOMERS,
  /** The platform's own money. */
  OWN_FUND,
  /** The bank's own income and expense with this platform. */
  BANK
}
