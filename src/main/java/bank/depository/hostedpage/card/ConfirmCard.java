package bank.depository.hostedpage.card;

import bank.depository.account.BankCardBinding;
import bank.depository.account.CardBindings;
import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.identity.IdentityChecks;
import bank.depository.ledger.BusinessDays;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformEvents;
import bank.depository.shared.PlatformId;
import bank.depository.sms.SmsNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The customer has confirmed a card, or its end, with the trade password. */
@ApplicationScoped
class ConfirmCard {

  private final ConfirmedOrders orders;
  private final CardBindings cards;
  private final IdentityChecks identities;
  private final CustomerAccounts customers;
  private final BusinessDays days;
  private final OrderJson json;
  private final PlatformEvents events;
  private final SmsNotices notices;
  private final Clock clock;

  ConfirmCard(
      ConfirmedOrders orders,
      CardBindings cards,
      IdentityChecks identities,
      CustomerAccounts customers,
      BusinessDays days,
      OrderJson json,
      PlatformEvents events,
      SmsNotices notices,
      Clock clock) {
    this.orders = orders;
    this.cards = cards;
    this.identities = identities;
    this.customers = customers;
    this.days = days;
    this.json = json;
    this.events = events;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Refuses ORDER_STATE_FORBIDS, PASSWORD_CHECK_INVALID, IDENTIFICATION_STEP_FORBIDS, and whatever
   * the order's request refuses, as of now; the order then waits on.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    PlatformId platform = order.platform();
    String customerNo = confirmation.customerNo();
    BankCardBinding card =
        switch (order.type()) {
          case CARD_BINDING -> bind(order, customerNo);
          case CARD_CHANGE -> change(order, customerNo);
          default -> unbind(platform, customerNo);
        };
    order.succeed(
        days.current(platform),
        json.write(
            Map.of(
                "card_no_mask", card.cardNoMask(),
                "issuer_name", card.issuerName(),
                "withdrawal_only", card.isWithdrawalOnly())),
        clock.instant());
    events.orderEnded(order);
    notices.record(platform, customers.mobile(platform, customerNo), notice(order.type(), card));
  }

  private BankCardBinding bind(Order order, String customerNo) {
    cards.requireNone(order.platform(), customerNo);
    return cards.bind(identities.lock(order.platform(), order.id()));
  }

  private BankCardBinding change(Order order, String customerNo) {
    BankCardBinding before = cards.requireIdle(order.platform(), customerNo);
    cards.unbind(before);
    return cards.bind(identities.lock(order.platform(), order.id()));
  }

  private BankCardBinding unbind(PlatformId platform, String customerNo) {
    BankCardBinding bound = cards.requireIdle(platform, customerNo);
    cards.requireEmpty(platform, customerNo);
    cards.unbind(bound);
    return bound;
  }

  private static String notice(OrderType type, BankCardBinding card) {
    String what = type == OrderType.CARD_UNBINDING ? "已解绑银行卡" : "已绑定银行卡";
    return "您的资金存管子账户%s %s %s。如非本人操作，请立即联系银行。"
        .formatted(what, card.issuerName(), card.cardNoMask());
  }
}
