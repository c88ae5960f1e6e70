package bank.depository.entrance.page;

import bank.depository.crypto.RandomTokens;
import bank.depository.entrance.WaitingOrders;
import bank.depository.hostedpage.Language;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for the customer's confirmation, newest first. Reads only. */
@ApplicationScoped
class WaitingPages {

  private static final Text TITLE = Text.of("待我确认的业务", "Waiting for me");
  private static final Text LEAD =
      Text.of(
          "这些业务还没有确认，您的钱没有动。您可以在这里继续，也可以不办，到时会自动结束。",
          "These are not confirmed yet, and your money has not moved. Go on here, or leave them: they end by themselves.");
  private static final Text NONE = Text.of("没有等待您确认的业务。", "Nothing waits for your confirmation.");

  private final WaitingOrders waiting;
  private final RandomTokens random;

  WaitingPages(WaitingOrders waiting, RandomTokens random) {
    this.waiting = waiting;
    this.random = random;
  }

  EntranceViews.Changes page(EntranceCall call, int number) {
    Language language = call.language();
    List<EntranceViews.Start> starts =
        waiting.list(call.account(number)).stream().map(order -> start(order, language)).toList();
    return new EntranceViews.Changes(
        AccountPages.home(number),
        "waiting",
        TITLE.in(language),
        (starts.isEmpty() ? NONE : LEAD).in(language),
        List.of(),
        starts,
        random.token());
  }

  private static EntranceViews.Start start(Order order, Language language) {
    String amount =
        order
            .amount()
            .filter(money -> !money.equals(Money.ZERO))
            .map(money -> " ¥ " + money.inYuan())
            .orElse("");
    String asked = AccountPages.time(order.createdAt());
    return new EntranceViews.Start(
        order.requestNo().value(),
        label(order.type()).in(language) + amount,
        Text.of("%s 发起".formatted(asked), "Asked for at %s".formatted(asked)).in(language));
  }

  private static Text label(OrderType type) {
    return switch (type) {
      case DEPOSIT -> Text.of("充值", "Deposit");
      case WITHDRAWAL -> Text.of("提现", "Withdrawal");
      case BID -> Text.of("投标", "Bid");
      case REPAYMENT -> Text.of("还款", "Repayment");
      case GUARANTOR_REPAYMENT -> Text.of("代偿", "Guarantor repayment");
      case GUARANTOR_REIMBURSEMENT -> Text.of("偿还代偿款", "Repayment to the guarantor");
      case MANDATE_GRANT -> Text.of("业务授权", "Mandate");
      case MANDATE_REVOCATION -> Text.of("解除授权", "Revoke a mandate");
      case SUB_ACCOUNT_CLOSING -> Text.of("销户", "Close the account");
      case MOBILE_CHANGE,
          NAME_CHANGE,
          PAPERS_RENEWAL,
          TRADE_PASSWORD_CHANGE,
          TRADE_PASSWORD_RESET,
          CARD_BINDING,
          CARD_CHANGE,
          CARD_UNBINDING ->
          OwnChangeWords.label(type);
      default -> Text.of("一项业务", "An instruction");
    };
  }
}
