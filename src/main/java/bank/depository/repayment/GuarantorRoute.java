package bank.depository.repayment;

/** The ways that a guarantor's money may take to the lenders (REP-03). */
public enum GuarantorRoute {
  /** Guarantor to lenders. */
  DIRECT,
  /** Guarantor to borrower to lenders, in one instruction. Not offered yet. */
  VIA_BORROWER
}
