package bank.depository.entrance;

import java.time.Duration;

/** The limits of the bank's own entrance. */
public final class EntranceLimits {

  /** The time over which attempts to sign in are counted. */
  public static final Duration WINDOW = Duration.ofHours(1);

  /** Attempts of one person, real or made up, within the window. */
  public static final int MOST_ATTEMPTS_OF_PERSON = 10;

  /** Attempts from one address within the window. */
  public static final int MOST_ATTEMPTS_OF_SOURCE = 300;

  /** How long an attempt waits for its code. */
  public static final Duration ATTEMPT_VALID = Duration.ofMinutes(10);

  /** Wrong codes of one attempt. */
  public static final int MOST_WRONG_TRIES = 5;

  /** How long a session may rest. */
  public static final Duration IDLE = Duration.ofMinutes(15);

  /** How long a session lasts at most. */
  public static final Duration LONGEST = Duration.ofHours(2);

  /** How long attempts and sessions that are over are kept, for questions about them. */
  public static final Duration KEPT = Duration.ofDays(30);

  private EntranceLimits() {}
}
