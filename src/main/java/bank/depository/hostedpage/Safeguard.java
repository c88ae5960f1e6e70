package bank.depository.hostedpage;

/** What a customer brings to confirm. */
public enum Safeguard {
  /** The trade password (交易密码). */
  TRADE_PASSWORD,
  /** A code that the bank sends to the customer's mobile. */
  SMS_CODE
}
