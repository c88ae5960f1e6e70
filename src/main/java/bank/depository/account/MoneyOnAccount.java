package bank.depository.account;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.Balance;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.OrderState;
import bank.depository.order.Orders;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/** No sub-account is closed while it has money, or while money may still come or go. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MoneyOnAccount implements ClosingObstacles {

  private final Customers customers;
  private final LedgerQueries ledger;
  private final Orders orders;

  MoneyOnAccount(Customers customers, LedgerQueries ledger, Orders orders) {
    this.customers = customers;
    this.ledger = ledger;
    this.orders = orders;
  }

  @Override
  public List<ClosingObstacle> of(PlatformId platform, String customerNo) {
    AccountId account =
        customers
            .account(platform, customerNo)
            .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN))
            .account();
    Balance balance = ledger.balance(platform, account);
    List<ClosingObstacle> found = new ArrayList<>();
    if (!balance.balance().isZero()) {
      found.add(ClosingObstacle.of(ClosingObstacle.Kind.BALANCE, balance.balance()));
    }
    if (!balance.held().isZero() || !balance.frozen().isZero()) {
      found.add(
          ClosingObstacle.of(
              ClosingObstacle.Kind.HELD_OR_FROZEN, balance.held().plus(balance.frozen())));
    }
    orders.ofCustomer(platform, customerNo, OrderState.PROCESSING, MOST).stream()
        .map(
            order ->
                new ClosingObstacle(
                    ClosingObstacle.Kind.ORDER_UNDER_WAY, order.requestNo().value()))
        .forEach(found::add);
    return found;
  }
}
