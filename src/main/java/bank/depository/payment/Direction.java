package bank.depository.payment;

/** Which way money goes through the channel. */
public enum Direction {
  /** From the customer's card to the summary account. */
  COLLECTION,
  /** From the summary account to the customer's card. */
  PAYOUT
}
