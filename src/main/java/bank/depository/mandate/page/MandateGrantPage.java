package bank.depository.mandate.page;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.mandate.GrantMandates;
import bank.depository.mandate.MandateGrant;
import bank.depository.mandate.MandateWords;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Asks a customer to grant mandates (PAG-06, MND-01): each with its amounts and its last day. */
@ApplicationScoped
class MandateGrantPage implements PageOperation {

  private final GrantMandates grantMandates;
  private final OrderJson json;

  MandateGrantPage(GrantMandates grantMandates, OrderJson json) {
    this.grantMandates = grantMandates;
    this.json = json;
  }

  @Override
  public OrderType orderType() {
    return OrderType.MANDATE_GRANT;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("业务授权", "Grant a mandate"),
        Text.of(
            "授权后，平台可在下列限额和期限内直接发起业务，不再逐笔请您输入交易密码。同类旧授权由新授权取代，您可以随时解除。",
            "Within these limits and until that day the platform can then act without asking you for"
                + " the trade password each time. A mandate of the same kind that you gave before is"
                + " replaced. You can revoke it at any time."),
        Text.NONE,
        Money.ZERO,
        rows(order),
        Money.ZERO,
        Text.of(
            "出借有风险，自动投标同样可能损失全部本金和利息。请只按自己愿意承担的金额授权。",
            "Lending is risky, also when bids are placed for you: you may lose all of the principal"
                + " and interest. Allow only what you are ready to risk."),
        Text.of("确认授权", "Grant"),
        Set.of(Safeguard.TRADE_PASSWORD, Safeguard.SMS_CODE));
  }

  private List<PageRow> rows(Order order) {
    return json.read(order.instruction(), MandateGrant.class).mandates().stream()
        .map(MandateWords::row)
        .toList();
  }

  @Override
  public void confirm(Confirmation confirmation) {
    grantMandates.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return MandateOutcomes.of(
        order,
        Text.of("授权成功", "The mandate is granted"),
        Text.of(
            "平台可在限额内发起业务，每笔都记在您的账户明细里。您可以随时解除授权。",
            "The platform can act within the limits; everything it does stands in your movements. You"
                + " can revoke the mandate at any time."),
        rows(order));
  }
}
