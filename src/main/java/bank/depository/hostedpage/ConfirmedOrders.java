package bank.depository.hostedpage;

import bank.depository.ledger.LegalBasis;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderState;
import bank.depository.password.PasswordChecks;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Orders that their customer has just confirmed with the trade password. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ConfirmedOrders {

  private final OrderBook orders;
  private final PasswordChecks checks;
  private final PlatformScope scope;

  ConfirmedOrders(OrderBook orders, PasswordChecks checks, PlatformScope scope) {
    this.orders = orders;
    this.checks = checks;
    this.scope = scope;
  }

  /**
   * An order that its customer stands behind.
   *
   * @param order locked, not done yet
   * @param basis the password check that was spent, or the mandate that was used, in this
   *     transaction
   */
  public record Confirmed(Order order, LegalBasis basis) {

    /** The project it is about. */
    public String projectNo() {
      return order.projectNo().orElseThrow();
    }

    /** The customer who stands behind it. */
    public String customerNo() {
      return order.customerNo().orElseThrow();
    }

    /** The amount it is for. */
    public Money amount() {
      return order.amount().orElseThrow();
    }
  }

  /**
   * Enters the platform's scope, locks the order and spends the proof of the password. Refuses
   * {@code ORDER_STATE_FORBIDS} where it no longer waits, so that it acts once, and {@code
   * PASSWORD_CHECK_INVALID}.
   */
  public Confirmed take(Confirmation confirmation) {
    scope.enter(confirmation.platform());
    Order order = orders.lock(confirmation.platform(), confirmation.order());
    if (order.state() != OrderState.AWAITING_CUSTOMER) {
      throw new Refusal(ErrorCode.ORDER_STATE_FORBIDS, "the order is " + order.state());
    }
    Confirmed confirmed =
        new Confirmed(
            order,
            checks.spend(
                confirmation.platform(),
                confirmation.passwordCheck(),
                order.id(),
                order.amount().orElseThrow()));
    if (!confirmed.customerNo().equals(confirmation.customerNo())) {
      throw new IllegalStateException("confirmed by somebody else: order " + order.id());
    }
    return confirmed;
  }
}
