package bank.depository.payment;

/** Which way money goes through the channel. */
public enum Direction {
  /** From the customer's card to the summary account. */
  COLLECTION,
  /** From the summary account to the customer's card. */
  PAYOUT,
  /** To the summary account from whoever made a bank transfer. */
  INCOMING_TRANSFER,
  /** From the bank's own account, never the summary account, to the account to prove. */
  VERIFICATION_PAYMENT
}
