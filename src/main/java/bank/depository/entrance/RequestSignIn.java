package bank.depository.entrance;

import bank.depository.account.PersonDirectory;
import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.crypto.SearchDigest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Somebody says who they are. The same is done for everybody, known or not, and nobody is looked
 * for yet: neither answer nor time tells whether there is such a customer.
 */
@ApplicationScoped
public class RequestSignIn {

  static final PersonalDataCell MOBILE = PersonalDataCell.ofBank("sign_in_attempt", "mobile");

  private final EntranceBook book;
  private final PersonDirectory directory;
  private final PersonalDataCipher cipher;
  private final SearchDigest digest;
  private final Clock clock;

  RequestSignIn(
      EntranceBook book,
      PersonDirectory directory,
      PersonalDataCipher cipher,
      SearchDigest digest,
      Clock clock) {
    this.book = book;
    this.directory = directory;
    this.cipher = cipher;
    this.digest = digest;
    this.clock = clock;
  }

  /**
   * An attempt.
   *
   * @param source the address from which it comes
   */
  public record Command(BrowserSecret browser, PersonDirectory.Said said, String source) {}

  /** Writes the attempt down. Refuses RATE_LIMITED. */
  @Transactional
  public void handle(Command command) {
    book.enter(command.browser());
    Instant now = clock.instant();
    SignInAttempt.Who who =
        new SignInAttempt.Who(
            directory.digestOf(command.said()),
            digest.of("source", command.source()),
            cipher.encrypt(MOBILE, command.said().mobile().value()));
    requireAllowed(who, now);
    book.add(
        new SignInAttempt(
            UuidCreator.getTimeOrderedEpochPlus1(), command.browser().digest(), who, now));
  }

  private void requireAllowed(SignInAttempt.Who who, Instant now) {
    EntranceBook.Counted before =
        book.countSince(who.personDigest(), who.sourceDigest(), now.minus(EntranceLimits.WINDOW));
    if (before.ofPerson() >= EntranceLimits.MOST_ATTEMPTS_OF_PERSON
        || before.ofSource() >= EntranceLimits.MOST_ATTEMPTS_OF_SOURCE) {
      throw new Refusal(ErrorCode.RATE_LIMITED);
    }
  }
}
