package bank.depository.hostedpage.particulars;

import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.shared.ErrorCode;
import java.util.List;
import java.util.Optional;

/** What the pages of this package say alike. */
final class ChangeWords {

  private ChangeWords() {}

  static PageOutcome outcome(Order order, Text title, Text explanation) {
    return order.state() == OrderState.SUCCEEDED
        ? new PageOutcome(PageOutcome.Kind.DONE, title, explanation, List.of())
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("没有办成", "Not done"),
            Text.of(
                "您登记的资料没有变化。请核对后重新办理。",
                "What is on file has not changed. Please check your details and start again."),
            List.of());
  }

  static Optional<Text> sentence(ErrorCode code) {
    return switch (code) {
      case CUSTOMER_CHANGED ->
          Optional.of(
              Text.of(
                  "您登记的手机号码已经变了，这次更换不再有效，请重新办理。",
                  "The mobile on file has changed meanwhile, so this no longer holds. Please start again."));
      case MONEY_IN_TRANSIT ->
          Optional.of(
              Text.of(
                  "有一笔充值或提现还在途中，到账后才能变更户名。",
                  "A deposit or withdrawal is still on its way. The name can change when it has arrived."));
      case IDENTIFICATION_STEP_FORBIDS ->
          Optional.of(Text.of("请先完成身份验证。", "Please finish the identity check first."));
      default -> Optional.empty();
    };
  }
}
