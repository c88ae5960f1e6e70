package bank.depository.lending;

/** Who pays the lenders an instalment. */
public enum InstalmentPayer {
  /** The borrower. */
  BORROWER,
  /** The guarantor, for the borrower. */
  GUARANTOR
}
