package bank.depository.hostedpage.closing;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks a customer to confirm the closing of the sub-account (PAG-06). */
@ApplicationScoped
class ClosingPage implements PageOperation {

  private final CloseSubAccount closeSubAccount;

  ClosingPage(CloseSubAccount closeSubAccount) {
    this.closeSubAccount = closeSubAccount;
  }

  @Override
  public OrderType orderType() {
    return OrderType.SUB_ACCOUNT_CLOSING;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("销户", "Close the sub-account"),
        Text.of(
            "销户后这个子账户不能再充值、投标或收款，也不能恢复。账户记录和协议仍可在银行页面查询。",
            "A closed sub-account can neither pay in, bid nor receive, and is never opened again. Its"
                + " records and the agreement can still be seen on the bank's pages."),
        Text.NONE,
        Money.ZERO,
        List.of(),
        Money.ZERO,
        Text.NONE,
        Text.of("确认销户", "Close it"),
        Set.of(Safeguard.TRADE_PASSWORD, Safeguard.SMS_CODE));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    closeSubAccount.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return order.state() == OrderState.SUCCEEDED
        ? new PageOutcome(
            PageOutcome.Kind.DONE,
            Text.of("已销户", "The sub-account is closed"),
            Text.of("感谢您的使用。我们也已短信通知您。", "Thank you. We have also sent you a message."),
            List.of())
        : new PageOutcome(
            PageOutcome.Kind.REFUSED,
            Text.of("未销户", "Not closed"),
            Text.of("子账户没有变化。", "Nothing has changed."),
            List.of());
  }

  @Override
  public Optional<Text> sentence(ErrorCode code) {
    return code == ErrorCode.ACCOUNT_IN_USE
        ? Optional.of(
            Text.of(
                "还有没有了结的业务，暂时不能销户。请在银行页面的“销户”中查看原因。",
                "Something is not settled yet, so it cannot be closed. The reasons stand under"
                    + " “Close” at the bank's own entrance."))
        : Optional.empty();
  }
}
