package bank.depository.password;

import java.time.Duration;

/** The limits on trade passwords. */
public final class PasswordLimits {

  /** Digits of a trade password. */
  public static final int DIGITS = 6;

  /** Wrong tries on one day in Shanghai; after them the password is locked until the next. */
  public static final int MOST_WRONG_TRIES = 5;

  /** How long a page's key serves. */
  public static final Duration KEY_VALID = Duration.ofMinutes(15);

  /** Keys of one page session at a time: one for each tab that is open. */
  public static final int MOST_KEYS_A_SESSION = 5;

  /** How long the proof of a right password serves. */
  public static final Duration CHECK_VALID = Duration.ofMinutes(2);

  private PasswordLimits() {}
}
