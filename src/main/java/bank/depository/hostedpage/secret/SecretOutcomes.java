package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.Text;
import bank.depository.order.OrderState;
import java.util.List;

/** How a change or a reset ended, in the customer's words. */
final class SecretOutcomes {

  private SecretOutcomes() {}

  static PageOutcome of(OrderState state, Text done) {
    return state == OrderState.SUCCEEDED
        ? new PageOutcome(
            PageOutcome.Kind.DONE,
            done,
            Text.of(
                "请用新密码办理业务，不要告诉任何人。我们已短信通知您。",
                "Use the new one from now on, and tell nobody. We have sent you a message."),
            List.of())
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("没有办成", "Not done"),
            Text.of(
                "交易密码没有变化。如需继续，请重新发起。",
                "The trade password has not changed. To go on, start again."),
            List.of());
  }
}
