package bank.depository.hostedpage.secret;

import bank.depository.account.CustomerFile;
import bank.depository.hostedpage.PageSessions;
import bank.depository.hostedpage.identification.ReviewTimes;
import bank.depository.identity.Identifications;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.IssuerCheck;
import bank.depository.identity.IssuerFactors;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsCheckId;
import bank.depository.sms.SmsChecks;
import bank.depository.sms.SmsPurpose;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The mobile is proven: writes down that the issuer will be asked, before it is, or that an
 * organization's papers will be reviewed.
 */
@ApplicationScoped
class RequestResetCheck {

  private final SecretResets resets;
  private final Identifications checks;
  private final CustomerFile file;
  private final PageSessions sessions;
  private final SmsChecks smsChecks;
  private final PlatformScope scope;
  private final Clock clock;

  RequestResetCheck(
      SecretResets resets,
      Identifications checks,
      CustomerFile file,
      PageSessions sessions,
      SmsChecks smsChecks,
      PlatformScope scope,
      Clock clock) {
    this.resets = resets;
    this.checks = checks;
    this.file = file;
    this.sessions = sessions;
    this.smsChecks = smsChecks;
    this.scope = scope;
    this.clock = clock;
  }

  /** Refuses SMS_CHECK_INVALID, RESET_STEP_FORBIDS, IDENTITY_METHOD_NOT_OFFERED. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, SmsCheckId smsCheck) {
    scope.enter(platform);
    SecretReset reset = resets.lock(platform, order).orElseThrow();
    smsChecks.spend(platform, smsCheck, order, SmsPurpose.SECRET_RESET, Money.ZERO);
    Instant now = clock.instant();
    if (reset.isByReview()) {
      reset.review(now);
      file.beginReview(platform, order, reset.customerNo(), IdentityPurpose.SECRET_RESET);
      sessions
          .lockByOrder(platform, order)
          .orElseThrow()
          .waitUntil(now.plus(ReviewTimes.HANDED_IN_WITHIN));
      return;
    }
    UUID check = UuidCreator.getTimeOrderedEpochPlus1();
    reset.ask(check, now);
    checks.add(
        new IssuerCheck(
            new IssuerCheck.Asked(platform, order, reset.customerNo()),
            check,
            IssuerFactors.FOUR,
            now));
  }
}
