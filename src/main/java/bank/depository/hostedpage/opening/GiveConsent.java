package bank.depository.hostedpage.opening;

import bank.depository.account.Consent;
import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The customer agrees to the text that was shown (PAG-02, INF-01). */
@ApplicationScoped
class GiveConsent {

  private final Customers customers;
  private final PlatformScope scope;
  private final Clock clock;

  GiveConsent(Customers customers, PlatformScope scope, Clock clock) {
    this.customers = customers;
    this.scope = scope;
    this.clock = clock;
  }

  /** Keeps it. Refuses OPENING_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, UUID session, Consent.ShownText text) {
    scope.enter(platform);
    Opening opening = customers.lockOpening(platform, order).orElseThrow();
    Instant now = clock.instant();
    opening.agree(now);
    customers.add(new Consent(platform, opening.customerNo(), order, session, text, now));
  }
}
