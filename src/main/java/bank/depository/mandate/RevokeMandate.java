package bank.depository.mandate;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.order.Order;
import bank.depository.order.OrderJson;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A customer has revoked a mandate on the bank's page (MND-03): from now on it gives nothing. */
@ApplicationScoped
public class RevokeMandate {

  private final ConfirmedOrders orders;
  private final Mandates mandates;
  private final MandateRecord record;
  private final OrderJson json;

  RevokeMandate(ConfirmedOrders orders, Mandates mandates, MandateRecord record, OrderJson json) {
    this.orders = orders;
    this.mandates = mandates;
    this.record = record;
    this.json = json;
  }

  /**
   * Refuses {@code ORDER_STATE_FORBIDS}, {@code PASSWORD_CHECK_INVALID} and {@code MANDATE_ENDED}.
   */
  @Transactional
  public void handle(Confirmation confirmation) {
    Order order = orders.take(confirmation).order();
    MandateRevocation asked = json.read(order.instruction(), MandateRevocation.class);
    Mandate mandate =
        mandates
            .lock(order.platform(), new MandateId(asked.mandateId()))
            .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING));
    record.end(order, mandate, MandateState.REVOKED);
  }
}
