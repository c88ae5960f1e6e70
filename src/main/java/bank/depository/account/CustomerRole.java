package bank.depository.account;

/** What a customer may do on its platform. A customer may have several roles. */
public enum CustomerRole {
  /** Lends (出借人). */
  LENDER,
  /** Borrows (借款人). */
  BORROWER,
  /** Pays for a borrower who does not (担保人). */
  GUARANTOR
}
