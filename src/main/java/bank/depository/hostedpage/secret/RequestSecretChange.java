package bank.depository.hostedpage.secret;

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

/** Opens the page on which a customer changes the trade password. */
@ApplicationScoped
public class RequestSecretChange {

  private final OrderBook orders;
  private final CustomerAccounts customers;
  private final PageTickets tickets;

  RequestSecretChange(OrderBook orders, CustomerAccounts customers, PageTickets tickets) {
    this.orders = orders;
    this.customers = customers;
    this.tickets = tickets;
  }

  /** Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED and RETURN_URL_REFUSED. */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<SecretPageRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.TRADE_PASSWORD_CHANGE,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, SecretPageRequest request) {
    customers.require(order.platform(), request.customerNo());
    order.about(request.customerNo(), null, Money.ZERO);
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.customerNo(), request.returnUrl()));
  }
}
