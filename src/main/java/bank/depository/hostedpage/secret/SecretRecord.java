package bank.depository.hostedpage.secret;

import bank.depository.account.CustomerAccounts;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.PlatformEvents;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Another trade password is in its place: tells the platform that, and warns the customer. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecretRecord {

  private static final String IF_NOT_YOU = "如非本人操作，请立即联系银行。银行不会向您要密码和验证码。";

  private final BusinessDays days;
  private final PlatformEvents events;
  private final CustomerAccounts customers;
  private final SmsNotices notices;
  private final Clock clock;

  SecretRecord(
      BusinessDays days,
      PlatformEvents events,
      CustomerAccounts customers,
      SmsNotices notices,
      Clock clock) {
    this.days = days;
    this.events = events;
    this.customers = customers;
    this.notices = notices;
    this.clock = clock;
  }

  void done(Order order, String what) {
    order.succeed(days.current(order.platform()), null, clock.instant());
    events.orderEnded(order);
    String customerNo = order.customerNo().orElseThrow();
    notices.record(
        order.platform(), customers.mobile(order.platform(), customerNo), what + IF_NOT_YOU);
  }
}
