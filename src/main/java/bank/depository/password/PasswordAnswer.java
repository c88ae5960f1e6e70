package bank.depository.password;

import java.time.Instant;

/** What became of a try. Wrong tries are counted before this is told. */
public sealed interface PasswordAnswer {

  /** It was right. */
  record Right(PasswordCheckId check) implements PasswordAnswer {}

  /** It was wrong; so many tries are left today. */
  record Wrong(int triesLeft) implements PasswordAnswer {}

  /** It was wrong too often today. */
  record Locked(Instant until) implements PasswordAnswer {}
}
