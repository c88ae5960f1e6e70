package bank.depository.hostedpage.particulars;

import bank.depository.account.ChangeProof;
import bank.depository.account.CustomerFile;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.MobileNo;
import bank.depository.order.Order;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer has confirmed the new mobile with the trade password; both numbers are told. */
@ApplicationScoped
class FinishMobileChange {

  private final ConfirmedOrders orders;
  private final MobileChanges changes;
  private final MobileVault vault;
  private final IdentityChecks identities;
  private final CustomerFile file;
  private final ChangeRecord record;
  private final SmsNotices notices;
  private final Clock clock;

  FinishMobileChange(
      ConfirmedOrders orders,
      MobileChanges changes,
      MobileVault vault,
      IdentityChecks identities,
      CustomerFile file,
      ChangeRecord record,
      SmsNotices notices,
      Clock clock) {
    this.orders = orders;
    this.changes = changes;
    this.vault = vault;
    this.identities = identities;
    this.file = file;
    this.record = record;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Refuses ORDER_STATE_FORBIDS, PASSWORD_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS, and
   * CUSTOMER_CHANGED where another change was quicker.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    PlatformId platform = order.platform();
    MobileChange change = changes.lock(platform, order.id()).orElseThrow();
    change.requireProven();
    MobileNo before = vault.old(change);
    MobileNo next = vault.next(change);
    ChangeProof proof = change.proof();
    change.finish(clock.instant());
    identities.lock(platform, order.id()).end(clock.instant());
    record.done(order, "mobile_mask", next.mask());
    notices.record(
        platform, before, "您的资金存管账户的手机号码已由本号码更换为 %s。如非本人操作，请立即联系银行。".formatted(next.mask()));
    notices.record(platform, next, "您的资金存管账户的手机号码已由 %s 更换为本号码。".formatted(before.mask()));
    file.changeMobile(order, confirmation.customerNo(), before, next, proof);
  }
}
