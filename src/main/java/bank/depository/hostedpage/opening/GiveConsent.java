package bank.depository.hostedpage.opening;

import bank.depository.account.Consent;
import bank.depository.account.Customers;
import bank.depository.account.Opening;
import bank.depository.document.DocumentKind;
import bank.depository.document.KeepDocument;
import bank.depository.document.KeptDocument;
import bank.depository.hostedpage.policy.InformationPolicy;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The customer agrees to the texts that were shown (PAG-02, INF-01, INF-05). */
@ApplicationScoped
class GiveConsent {

  private final Customers customers;
  private final KeepDocument documents;
  private final PlatformScope scope;
  private final Clock clock;

  GiveConsent(Customers customers, KeepDocument documents, PlatformScope scope, Clock clock) {
    this.customers = customers;
    this.documents = documents;
    this.scope = scope;
    this.clock = clock;
  }

  /** What is agreed to: the agreement, and the policy on customers' information beside it. */
  record Texts(Agreement agreement, InformationPolicy policy) {}

  /**
   * Keeps the consent, and the agreement with it: printed and sealed soon after. Refuses
   * OPENING_STEP_FORBIDS.
   */
  @Transactional
  public void handle(PlatformId platform, OrderId order, UUID session, Texts texts) {
    scope.enter(platform);
    Opening opening = customers.lockOpening(platform, order).orElseThrow();
    Instant now = clock.instant();
    opening.agree(now);
    Consent consent =
        new Consent(
            platform,
            opening.customerNo(),
            order,
            session,
            texts.agreement().shown(texts.policy()),
            now);
    customers.add(consent);
    documents.keep(
        platform,
        consent.id(),
        new KeptDocument.About(opening.customerNo(), DocumentKind.TRIPARTY_AGREEMENT),
        SignedAgreement.of(
            texts, new SignedAgreement.Record(opening.customerNo(), order, session, now)));
  }
}
