package bank.depository.hostedpage.closing;

import bank.depository.account.AccountClosing;
import bank.depository.account.CustomerAccounts;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the page on which a customer closes the sub-account. */
@ApplicationScoped
public class RequestClosing {

  private final OrderBook orders;
  private final CustomerAccounts customers;
  private final AccountClosing closing;
  private final PageTickets tickets;

  RequestClosing(
      OrderBook orders, CustomerAccounts customers, AccountClosing closing, PageTickets tickets) {
    this.orders = orders;
    this.customers = customers;
    this.closing = closing;
    this.tickets = tickets;
  }

  /**
   * Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED, RETURN_URL_REFUSED, and ACCOUNT_IN_USE with
   * everything that stands in the way.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<ClosingRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.SUB_ACCOUNT_CLOSING,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, ClosingRequest request) {
    customers.require(order.platform(), request.customerNo());
    closing.require(order.platform(), request.customerNo());
    order.about(request.customerNo(), null, Money.ZERO);
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.customerNo(), request.returnUrl()));
  }
}
