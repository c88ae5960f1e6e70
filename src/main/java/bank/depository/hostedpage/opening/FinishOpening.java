package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.account.OpenedAccounts;
import bank.depository.account.Opening;
import bank.depository.account.SubAccount;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.EventType;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderJson;
import bank.depository.order.PlatformEvents;
import bank.depository.password.HashedPassword;
import bank.depository.password.TradePasswords;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.sms.SmsNotices;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The last step: customer, sub-account, card, trade password, the order's success, the platform's
 * event and the customer's message, all in one transaction (PAG-03).
 */
@ApplicationScoped
class FinishOpening {

  private final Customers customers;
  private final OpenedAccounts accounts;
  private final TradePasswords secrets;
  private final OrderBook book;
  private final List<OpeningFollower> followers;
  private final Announcement announcement;
  private final PlatformScope scope;
  private final Clock clock;

  FinishOpening(
      Customers customers,
      OpenedAccounts accounts,
      TradePasswords secrets,
      OrderBook book,
      @All List<OpeningFollower> followers,
      Announcement announcement,
      PlatformScope scope,
      Clock clock) {
    this.customers = customers;
    this.accounts = accounts;
    this.secrets = secrets;
    this.book = book;
    this.followers = followers;
    this.announcement = announcement;
    this.scope = scope;
    this.clock = clock;
  }

  /** What the platform is told. */
  record Opened(String customerNo, String subAccountNo) {}

  /** Refuses OPENING_STEP_FORBIDS, PASSWORD_EXISTS. */
  @Transactional
  public void handle(PlatformId platform, OrderId id, HashedPassword chosen) {
    scope.enter(platform);
    Order order = book.lock(platform, id);
    Opening opening = customers.lockOpening(platform, id).orElseThrow();
    String mobileHolder = opening.customerNo();
    SubAccount account = accounts.open(opening);
    secrets.set(platform, mobileHolder, chosen);
    followers.forEach(follower -> follower.opened(order, account));
    announcement.make(order, account, clock.instant());
  }

  /** Tells everybody. */
  @ApplicationScoped
  static class Announcement {

    private final bank.depository.account.CustomerAccounts customers;
    private final BusinessDays days;
    private final OrderJson json;
    private final PlatformEvents events;
    private final SmsNotices notices;

    Announcement(
        bank.depository.account.CustomerAccounts customers,
        BusinessDays days,
        OrderJson json,
        PlatformEvents events,
        SmsNotices notices) {
      this.customers = customers;
      this.days = days;
      this.json = json;
      this.events = events;
      this.notices = notices;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void make(Order order, SubAccount account, Instant now) {
      PlatformId platform = account.platform();
      Opened opened = new Opened(account.customerNo(), account.number().value());
      order.succeed(days.current(platform), json.write(opened), now);
      events.record(platform, EventType.SUB_ACCOUNT_OPENED, opened);
      events.orderEnded(order);
      notices.record(
          platform,
          customers.mobile(platform, account.customerNo()),
          "您的资金存管子账户已开立，号码 %s。充值、投标、提现请认准银行页面，交易密码和验证码不要告诉任何人。"
              .formatted(account.number().grouped()));
    }
  }
}
