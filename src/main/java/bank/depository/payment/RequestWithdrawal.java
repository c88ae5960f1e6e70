package bank.depository.payment;

import bank.depository.account.CustomerAccounts;
import bank.depository.account.SubAccount;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.ledger.LedgerQueries;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.OutsideParties;
import bank.depository.platform.OutsideParty;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * A platform sends its customer to withdraw (提现, WDR-01): from the customer's own sub-account to
 * the customer's own bound card and nowhere else. Nothing moves before the customer confirms on the
 * bank's page.
 */
@ApplicationScoped
public class RequestWithdrawal {

  private final OrderBook orders;
  private final CustomerAccounts customers;
  private final LedgerQueries ledger;
  private final OutsideParties outside;
  private final PageTickets pages;

  RequestWithdrawal(
      OrderBook orders,
      CustomerAccounts customers,
      LedgerQueries ledger,
      OutsideParties outside,
      PageTickets pages) {
    this.orders = orders;
    this.customers = customers;
    this.ledger = ledger;
    this.outside = outside;
    this.pages = pages;
  }

  /**
   * Opens the page. Refuses {@code OUTSIDE_PARTY_MISSING}, {@code CUSTOMER_UNKNOWN}, {@code
   * ACCOUNT_CLOSED}, {@code CARD_NOT_BOUND}, {@code BALANCE_INSUFFICIENT} as of now, and {@code
   * RETURN_URL_REFUSED}.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<Payment> instruction) {
    return orders.once(
        instruction,
        OrderType.WITHDRAWAL,
        PageOrderAnswer.class,
        order -> open(instruction.platform(), order, instruction.command()));
  }

  private PageOrderAnswer open(PlatformId platform, Order order, Payment payment) {
    outside.require(platform, OutsideParty.CHANNEL);
    SubAccount account = customers.require(platform, payment.customerNo());
    customers.cardBinding(platform, payment.customerNo());
    Money amount = Money.ofFen(payment.amountFen());
    if (amount.exceeds(ledger.balance(platform, account.account()).available())) {
      throw new Refusal(ErrorCode.BALANCE_INSUFFICIENT);
    }
    order.about(payment.customerNo(), null, amount);
    return PageOrderAnswer.of(order, pages.issue(order, payment.customerNo(), payment.returnUrl()));
  }
}
