package bank.depository.hostedpage.particulars;

import bank.depository.identity.MobileNo;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.sms.SmsCheckId;
import bank.depository.sms.SmsChecks;
import bank.depository.sms.SmsPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer gives the new number, and proves both by their codes. */
@ApplicationScoped
class ProveMobile {

  private final MobileChanges changes;
  private final MobileVault vault;
  private final SmsChecks checks;
  private final PlatformScope scope;
  private final Clock clock;

  ProveMobile(
      MobileChanges changes,
      MobileVault vault,
      SmsChecks checks,
      PlatformScope scope,
      Clock clock) {
    this.changes = changes;
    this.vault = vault;
    this.checks = checks;
    this.scope = scope;
    this.clock = clock;
  }

  /** Keeps the new number. Refuses MOBILE_UNCHANGED, IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, MobileNo next) {
    MobileChange change = lock(platform, order);
    if (vault.old(change).equals(next)) {
      throw new Refusal(ErrorCode.MOBILE_UNCHANGED);
    }
    change.give(vault.next(platform, next), clock.instant());
  }

  /** Back to the first step. Refuses IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order) {
    lock(platform, order).correct(clock.instant());
  }

  /** The code of this step was right. Refuses SMS_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order, SmsPurpose purpose, SmsCheckId check) {
    MobileChange change = lock(platform, order);
    checks.spend(platform, check, order, purpose, Money.ZERO);
    change.codeProven(clock.instant());
  }

  private MobileChange lock(PlatformId platform, OrderId order) {
    scope.enter(platform);
    return changes.lock(platform, order).orElseThrow();
  }
}
