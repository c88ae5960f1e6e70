package bank.depository.hostedpage.secret;

import bank.depository.hostedpage.PageTask;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.ApplicationScoped;

/** The page of a change: one form. */
@ApplicationScoped
class SecretChangeTask implements PageTask {

  static final String PATH = "secret-change";

  @Override
  public OrderType orderType() {
    return OrderType.TRADE_PASSWORD_CHANGE;
  }

  @Override
  public String path() {
    return PATH;
  }
}
