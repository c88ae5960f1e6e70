package bank.depository.identity;

/** Why a payment does not prove an account. */
public enum FirstPaymentRefusal {
  /** It came from another account than the one to prove. */
  ACCOUNT_DIFFERS,
  /** The account is in another name than the customer's. */
  NAME_DIFFERS,
  /** It is another amount, or another was told. */
  AMOUNT_DIFFERS,
  /** It came too late. */
  TOO_LATE
}
