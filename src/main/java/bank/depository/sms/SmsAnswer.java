package bank.depository.sms;

/** What became of a code that a customer typed. Wrong tries are counted before this is told. */
public sealed interface SmsAnswer {

  /** It is right. */
  record Right(SmsCheckId check) implements SmsAnswer {}

  /** It is wrong; so many tries are left. */
  record Wrong(int triesLeft) implements SmsAnswer {}

  /** It was wrong too often; a new code is needed. */
  record Locked() implements SmsAnswer {}

  /** There is no code that still serves. */
  record Expired() implements SmsAnswer {}
}
