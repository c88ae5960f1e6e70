package bank.depository.hostedpage.closing;

import bank.depository.account.AccountClosing;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.identity.MobileNo;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The customer has confirmed: the sub-account is closed for ever, and everybody is told. */
@ApplicationScoped
public class CloseSubAccount {

  private final ConfirmedOrders orders;
  private final AccountClosing closing;
  private final CustomerAccounts customers;
  private final BusinessDays days;
  private final OrderJson json;
  private final PlatformEvents events;
  private final SmsNotices notices;
  private final Clock clock;

  CloseSubAccount(
      ConfirmedOrders orders,
      AccountClosing closing,
      CustomerAccounts customers,
      BusinessDays days,
      OrderJson json,
      PlatformEvents events,
      SmsNotices notices,
      Clock clock) {
    this.orders = orders;
    this.closing = closing;
    this.customers = customers;
    this.days = days;
    this.json = json;
    this.events = events;
    this.notices = notices;
    this.clock = clock;
  }

  /** What the platform is told. */
  record Closed(String customerNo, String subAccountNo) {}

  /**
   * Refuses ORDER_STATE_FORBIDS, PASSWORD_CHECK_INVALID, ACCOUNT_CLOSED and ACCOUNT_IN_USE; the
   * order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    PlatformId platform = order.platform();
    MobileNo mobile = customers.mobile(platform, confirmation.customerNo());
    SubAccount account = closing.close(platform, confirmation.customerNo());
    Closed closed = new Closed(account.customerNo(), account.number().value());
    order.succeed(days.current(platform), json.write(closed), clock.instant());
    events.record(platform, EventType.SUB_ACCOUNT_CLOSED, closed);
    events.orderEnded(order);
    notices.record(
        platform, mobile, "您的资金存管子账户 %s 已销户。如非本人操作，请立即联系银行。".formatted(account.number().mask()));
  }
}
