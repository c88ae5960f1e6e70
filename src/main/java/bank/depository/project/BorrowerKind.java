package bank.depository.project;

/** Which of the loan limits counts for a borrower (LIM-01). */
public enum BorrowerKind {
  /** A natural person. */
  PERSON,
  /** A legal person or other organization. */
  ORGANIZATION
}
