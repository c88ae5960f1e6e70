package bank.depository.sms;

import java.time.Duration;

/** The limits on codes. */
public final class SmsLimits {

  /** Digits of a code. */
  public static final int DIGITS = 6;

  /** How long a code serves. */
  public static final Duration VALID = Duration.ofMinutes(5);

  /** How long after one code the next may be asked for. */
  public static final Duration RESEND_AFTER = Duration.ofSeconds(60);

  /** Wrong tries at one code. */
  public static final int MOST_WRONG_TRIES = 5;

  /** Codes for one purpose in one page session. */
  public static final int MOST_CODES_A_SESSION = 5;

  /** Codes to one mobile of a platform on one day in Shanghai. */
  public static final int MOST_CODES_A_DAY = 15;

  private SmsLimits() {}
}
