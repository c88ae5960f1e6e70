package bank.depository.mandate.page;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.PageOperation;
import bank.depository.hostedpage.PageOutcome;
import bank.depository.hostedpage.PageQuestion;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Safeguard;
import bank.depository.hostedpage.Text;
import bank.depository.mandate.MandateQueries;
import bank.depository.mandate.MandateRevocation;
import bank.depository.mandate.MandateWords;
import bank.depository.mandate.RevokeMandate;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Asks a customer to revoke a mandate (PAG-06, MND-03). */
@ApplicationScoped
class MandateRevocationPage implements PageOperation {

  private final MandateQueries mandates;
  private final RevokeMandate revokeMandate;
  private final OrderJson json;

  MandateRevocationPage(MandateQueries mandates, RevokeMandate revokeMandate, OrderJson json) {
    this.mandates = mandates;
    this.revokeMandate = revokeMandate;
    this.json = json;
  }

  @Override
  public OrderType orderType() {
    return OrderType.MANDATE_REVOCATION;
  }

  @Override
  public PageQuestion question(Order order) {
    return new PageQuestion(
        Text.of("解除授权", "Revoke a mandate"),
        Text.of(
            "解除后立即生效，平台不能再凭此授权发起业务；已经完成的业务不受影响。",
            "It ends at once: the platform can do nothing more by it. What was done before stays"
                + " done."),
        Text.NONE,
        Money.ZERO,
        rows(order),
        Money.ZERO,
        Text.NONE,
        Text.of("解除授权", "Revoke"),
        Set.of(Safeguard.TRADE_PASSWORD));
  }

  private List<PageRow> rows(Order order) {
    MandateRevocation asked = json.read(order.instruction(), MandateRevocation.class);
    return List.of(MandateWords.row(mandates.terms(order.platform(), asked.mandateId())));
  }

  @Override
  public void confirm(Confirmation confirmation) {
    revokeMandate.handle(confirmation);
  }

  @Override
  public PageOutcome outcome(Order order) {
    return MandateOutcomes.of(
        order,
        Text.of("授权已解除", "The mandate is revoked"),
        Text.of("平台不能再凭此授权发起业务。", "The platform can do nothing more by it."),
        rows(order));
  }
}
