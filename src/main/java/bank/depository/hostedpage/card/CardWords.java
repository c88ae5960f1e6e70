package bank.depository.hostedpage.card;

import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.shared.ErrorCode;
import java.util.List;
import java.util.Optional;

/** What the pages about cards say. */
final class CardWords {

  static final Text CARD = Text.of("银行卡", "Card");
  static final Text SERVES = Text.of("用途", "Serves for");

  private CardWords() {}

  static Text serves(boolean withdrawalOnly) {
    return withdrawalOnly
        ? Text.of(
            "只能提现：没有支付渠道支持从这家银行的卡充值",
            "withdrawals only: no payment channel collects from this bank's cards")
        : Text.of("充值和提现", "deposits and withdrawals");
  }

  static PageOutcome outcome(Order order, Text title, Text explanation) {
    return order.state() == OrderState.SUCCEEDED
        ? new PageOutcome(PageOutcome.Kind.DONE, title, explanation, List.of())
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("没有办成", "Not done"),
            Text.of(
                "银行卡没有变化。请核对资料后重新办理。",
                "Your card has not changed. Please check your details and start again."),
            List.of());
  }

  static Optional<Text> sentence(ErrorCode code) {
    return switch (code) {
      case MONEY_IN_TRANSIT ->
          Optional.of(
              Text.of(
                  "有一笔充值或提现还在途中，到账后才能换卡或解绑。",
                  "A deposit or withdrawal is still on its way. The card can change when it has arrived."));
      case BALANCE_NEEDS_CARD ->
          Optional.of(
              Text.of(
                  "账户里还有钱，请先提现，或者改为换卡。",
                  "There is still money on your sub-account. Please withdraw it first, or change the card instead."));
      case CARD_BOUND_ALREADY -> Optional.of(Text.of("您已经绑定了银行卡。", "A card is bound already."));
      case IDENTIFICATION_STEP_FORBIDS ->
          Optional.of(Text.of("请先完成身份验证。", "Please finish the identity check first."));
      default -> Optional.empty();
    };
  }

  static PageRow card(String issuer, String mask) {
    return PageRow.of(CARD, issuer + " " + mask);
  }
}
