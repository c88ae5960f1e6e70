package bank.depository.hostedpage.secret;

import bank.depository.account.CustomerAccounts;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Counts what speaks against whoever resets; too much of it ends the reset and warns the customer.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ResetRefusals {

  /** The number of the paper is not the one on file. */
  static final String NOT_ON_FILE = "NOT_ON_FILE";

  private final OrderBook orders;
  private final SecretResets resets;
  private final CustomerAccounts customers;
  private final PlatformEvents events;
  private final SmsNotices notices;
  private final Clock clock;

  ResetRefusals(
      OrderBook orders,
      SecretResets resets,
      CustomerAccounts customers,
      PlatformEvents events,
      SmsNotices notices,
      Clock clock) {
    this.orders = orders;
    this.resets = resets;
    this.customers = customers;
    this.events = events;
    this.notices = notices;
    this.clock = clock;
  }

  /** A reset and its order, locked in the order that all take them. */
  record Locked(Order order, SecretReset reset) {}

  Locked lock(PlatformId platform, OrderId order) {
    return new Locked(orders.lock(platform, order), resets.lock(platform, order).orElseThrow());
  }

  void refuse(Locked locked, String reason) {
    Instant now = clock.instant();
    locked.reset().refuse(reason, now);
    if (locked.reset().step() == ResetStep.ENDED) {
      Order order = locked.order();
      order.fail(ErrorCode.IDENTITY_MISMATCH, "refused too often", now);
      events.orderEnded(order);
      notices.record(
          order.platform(),
          customers.mobile(order.platform(), locked.reset().customerNo()),
          "有人多次尝试重置您的交易密码，身份没有核对通过，交易密码没有变化。如非本人操作，请联系银行。");
    }
  }
}
