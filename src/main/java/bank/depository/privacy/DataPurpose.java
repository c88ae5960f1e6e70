package bank.depository.privacy;

/** What a personal value is opened for. The service is for these alone (INF-01). */
public enum DataPurpose {
  /** Proving at the card's issuer, or on the bank's page, that somebody is who they say. */
  IDENTITY_CHECK,
  /** Codes and notices of the bank to the customer's own mobile. */
  NOTICE,
  /** Refusing a trade password that others could guess. */
  PASSWORD_RULES,
  /** Counting what one person may have over all customer numbers. */
  LIMITS,
  /** Telling the payment channel from or to which card money moves. */
  PAYMENT,
  /** Changing what is on file, and keeping what stood there. */
  CHANGE_ON_FILE,
  /** Signing in at the bank's own entrance. */
  SIGN_IN,
  /** Printing and handing over the customer's own documents. */
  DOCUMENT,
  /** Reading and answering a complaint. */
  COMPLAINT,
  /** Reviewing the copies of an organization's papers. */
  PAPERS
}
