package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.identity.MobileNo;
import bank.depository.privacy.DataPurpose;
import bank.depository.privacy.DataSubject;
import bank.depository.privacy.PlainValues;
import bank.depository.privacy.Viewing;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Counts a code that was typed, before it is compared. */
@ApplicationScoped
class TakeSignInTry {

  /** Whoever is nobody's customer is compared with nothing, at the same cost. */
  private static final PlatformId NOBODY = new PlatformId(1000);

  private static final Viewing OWN_SIGN_IN =
      Viewing.byService(DataSubject.OF_NO_PLATFORM, DataPurpose.SIGN_IN);

  private final EntranceBook book;
  private final PlainValues plainValues;
  private final Clock clock;

  TakeSignInTry(EntranceBook book, PlainValues plainValues, Clock clock) {
    this.book = book;
    this.plainValues = plainValues;
    this.clock = clock;
  }

  /** What to compare with; empty where no try is left. */
  @Transactional
  public Optional<SignInCode> handle(BrowserSecret browser) {
    book.enter(browser);
    return book.lockNewest()
        .filter(attempt -> attempt.take(clock.instant()))
        .map(
            attempt ->
                new SignInCode(
                    attempt.id(),
                    attempt.accounts().stream()
                        .findFirst()
                        .map(CustomerKey::platform)
                        .orElse(NOBODY),
                    new MobileNo(
                        plainValues.open(
                            OWN_SIGN_IN, RequestSignIn.MOBILE, attempt.mobileCipher()))));
  }
}
