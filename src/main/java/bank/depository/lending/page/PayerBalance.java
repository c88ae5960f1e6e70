package bank.depository.lending.page;

import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.PageRow;
import bank.depository.hostedpage.Text;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Order;
import jakarta.enterprise.context.ApplicationScoped;

/** What who confirms has to spend, as it is shown before they do. */
@ApplicationScoped
public class PayerBalance {

  private final CustomerAccounts customers;
  private final LedgerQueries ledger;

  PayerBalance(CustomerAccounts customers, LedgerQueries ledger) {
    this.customers = customers;
    this.ledger = ledger;
  }

  /** The line with the available balance of the order's customer. */
  public PageRow row(Order order) {
    var account = customers.require(order.platform(), order.customerNo().orElseThrow()).account();
    return LoanWords.amount(
        Text.of("可用余额", "Available balance"),
        ledger.balance(order.platform(), account).available());
  }
}
