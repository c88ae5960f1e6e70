package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.account.PersonDirectory;
import bank.depository.crypto.RandomTokens;
import bank.depository.identity.MobileNo;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsCheckId;
import bank.depository.sms.SmsChecks;
import bank.depository.sms.SmsPurpose;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The code was right: the customer is in, under a secret that the browser did not have before. */
@ApplicationScoped
class BeginSession {

  private final EntranceBook book;
  private final PersonDirectory directory;
  private final SmsChecks checks;
  private final PlatformScope scope;
  private final RandomTokens random;
  private final Clock clock;

  BeginSession(
      EntranceBook book,
      PersonDirectory directory,
      SmsChecks checks,
      PlatformScope scope,
      RandomTokens random,
      Clock clock) {
    this.book = book;
    this.directory = directory;
    this.checks = checks;
    this.scope = scope;
    this.random = random;
    this.clock = clock;
  }

  /** The browser's new secret; empty where the attempt has ended. Refuses SMS_CHECK_INVALID. */
  @Transactional
  public Optional<BrowserSecret> handle(BrowserSecret browser, SignInCode code, SmsCheckId check) {
    book.enter(browser);
    Instant now = clock.instant();
    Optional<SignInAttempt> attempt =
        book.lockNewest()
            .filter(made -> made.isOpen() && made.id().equals(code.attempt()))
            .filter(made -> !made.accounts().isEmpty())
            .filter(made -> areReachedAt(made.accounts(), code.mobile()));
    return attempt.map(
        made -> {
          scope.enter(code.platform());
          checks.spend(
              code.platform(), check, new OrderId(made.id()), SmsPurpose.SIGN_IN, Money.ZERO);
          made.end(now);
          return begun(made, now);
        });
  }

  /** A mobile that was changed since the code was sent lets nobody in. */
  private boolean areReachedAt(List<CustomerKey> accounts, MobileNo mobile) {
    return accounts.stream().allMatch(account -> directory.isReachedAt(account, mobile));
  }

  private BrowserSecret begun(SignInAttempt attempt, Instant now) {
    BrowserSecret secret = new BrowserSecret(random.token());
    book.flush();
    book.enter(secret);
    book.add(
        new EntranceSession(
            UuidCreator.getTimeOrderedEpochPlus1(), secret.digest(), attempt.accounts(), now));
    book.flush();
    return secret;
  }
}
