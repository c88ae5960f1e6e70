package bank.depository.password;

/** What became of a try. Wrong tries are counted before this is told. */
public sealed interface PasswordAnswer {

  /** It was right. */
  record Right(PasswordCheckId check) implements PasswordAnswer {}

  /** It was wrong; so many tries are left today. */
  record Wrong(int triesLeft) implements PasswordAnswer {}

  /** It was wrong too often in one day: locked until an identity check. */
  record Locked() implements PasswordAnswer {}
}
