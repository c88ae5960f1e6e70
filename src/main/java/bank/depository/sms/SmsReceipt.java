package bank.depository.sms;

/** What the gateway said of a message. */
public enum SmsReceipt {
  /** Taken. */
  SENT,
  /** It does not deliver to that mobile. */
  REFUSED,
  /** Nothing certain: it may have been sent. */
  UNKNOWN
}
