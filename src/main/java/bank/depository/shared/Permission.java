package bank.depository.shared;

/** What a member of staff may do. Nobody has a permission that nobody gave. */
public enum Permission {
  /** Prepare the admission of platforms, their keys, states and contracts. */
  ADMISSION,
  /** Decide as the second person on what others have prepared. */
  APPROVAL,
  /** Run the service: days, payments, withdrawals held back. */
  OPERATIONS,
  /** Work on reconciliation and its breaks. */
  RECONCILIATION,
  /** Serve customers. */
  SERVICE,
  /** Read the audit trail and prove it whole. */
  AUDIT,
  /** Propose and confirm members of staff. */
  STAFF_ADMIN
}
