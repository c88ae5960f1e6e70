package bank.depository.entrance;

import bank.depository.account.AfterMobileChange;
import bank.depository.account.CustomerKey;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Whoever is signed in by a mobile that is no longer on file is signed out. */
@ApplicationScoped
class EndSessionsOfMobile implements AfterMobileChange {

  private final EntranceBook book;
  private final Clock clock;

  EndSessionsOfMobile(EntranceBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void mobileChanged(PlatformId platform, String customerNo) {
    book.endSessions(CustomerKey.of(platform, customerNo), clock.instant());
  }
}
