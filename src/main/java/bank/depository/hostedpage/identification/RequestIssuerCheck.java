package bank.depository.hostedpage.identification;

import bank.depository.hostedpage.PageSessions;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsCheckId;
import bank.depository.sms.SmsChecks;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * The mobile is proven: writes down that the issuer will be asked, before it is, or that a first
 * payment or copies of papers are next.
 */
@ApplicationScoped
class RequestIssuerCheck {

  private final IdentityChecks identities;
  private final SmsChecks smsChecks;
  private final PageSessions sessions;
  private final PlatformScope scope;
  private final Clock clock;

  RequestIssuerCheck(
      IdentityChecks identities,
      SmsChecks smsChecks,
      PageSessions sessions,
      PlatformScope scope,
      Clock clock) {
    this.identities = identities;
    this.smsChecks = smsChecks;
    this.sessions = sessions;
    this.scope = scope;
    this.clock = clock;
  }

  /** Refuses SMS_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, SmsPurpose purpose, SmsCheckId smsCheck) {
    scope.enter(platform);
    smsChecks.spend(platform, smsCheck, order, purpose, Money.ZERO);
    Identification proof = identities.lock(platform, order);
    identities.requestCheck(proof);
    if (proof.step() == IdentificationStep.COPIES) {
      sessions
          .lockByOrder(platform, order)
          .orElseThrow()
          .waitUntil(clock.instant().plus(ReviewTimes.HANDED_IN_WITHIN));
    }
  }
}
