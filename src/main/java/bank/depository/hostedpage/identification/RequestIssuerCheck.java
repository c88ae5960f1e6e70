package bank.depository.hostedpage.identification;

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

/** The mobile is proven: writes down that the issuer will be asked, before it is. */
@ApplicationScoped
class RequestIssuerCheck {

  private final IdentityChecks identities;
  private final SmsChecks smsChecks;
  private final PlatformScope scope;

  RequestIssuerCheck(IdentityChecks identities, SmsChecks smsChecks, PlatformScope scope) {
    this.identities = identities;
    this.smsChecks = smsChecks;
    this.scope = scope;
  }

  /** Refuses SMS_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, SmsPurpose purpose, SmsCheckId smsCheck) {
    scope.enter(platform);
    smsChecks.spend(platform, smsCheck, order, purpose, Money.ZERO);
    identities.requestCheck(identities.lock(platform, order));
  }
}
