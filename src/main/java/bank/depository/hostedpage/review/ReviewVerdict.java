package bank.depository.hostedpage.review;

/** What becomes of papers that were reviewed. */
public enum ReviewVerdict {
  /** They prove what the organization told. */
  ACCEPTED,
  /** They do not. */
  REFUSED
}
