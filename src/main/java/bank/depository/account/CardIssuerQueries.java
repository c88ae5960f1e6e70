package bank.depository.account;

import bank.depository.identity.BankAccountNo;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads banks with their limits and hours, for platforms and for pages (CRD-04). */
@ApplicationScoped
public class CardIssuerQueries {

  private final CardIssuers issuers;
  private final Clock clock;

  CardIssuerQueries(CardIssuers issuers, Clock clock) {
    this.issuers = issuers;
    this.clock = clock;
  }

  /** All banks as of today, by code. */
  @Transactional
  public List<CardIssuer> handle() {
    return issuers.all(ShanghaiTime.dayOf(clock.instant()));
  }

  /** What that number tells by itself. */
  @Transactional
  public Optional<RecognizedCard> handle(BankAccountNo number) {
    return issuers.recognize(number, ShanghaiTime.dayOf(clock.instant()));
  }
}
