package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.Confirmation;
import bank.depository.hostedpage.ConfirmedOrders;
import bank.depository.order.Order;
import bank.depository.password.HashedPassword;
import bank.depository.password.TradePasswords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A customer has typed the present trade password and chosen another, which takes its place. */
@ApplicationScoped
class FinishSecretChange {

  private final ConfirmedOrders orders;
  private final TradePasswords secrets;
  private final SecretRecord record;

  FinishSecretChange(ConfirmedOrders orders, TradePasswords secrets, SecretRecord record) {
    this.orders = orders;
    this.secrets = secrets;
    this.record = record;
  }

  /** Refuses ORDER_STATE_FORBIDS and PASSWORD_CHECK_INVALID. */
  @Transactional
  public void handle(Confirmation confirmation, HashedPassword chosen) {
    Order order = orders.take(confirmation).order();
    secrets.replace(order.platform(), confirmation.customerNo(), chosen);
    record.done(order, "您的交易密码已修改。");
  }
}
