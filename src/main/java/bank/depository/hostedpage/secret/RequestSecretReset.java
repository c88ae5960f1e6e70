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
import java.time.Clock;

/**
 * Opens the page on which a customer who has forgotten or locked the trade password proves who they
 * are and sets a new one.
 */
@ApplicationScoped
public class RequestSecretReset {

  private final OrderBook orders;
  private final CustomerAccounts customers;
  private final SecretResets resets;
  private final PageTickets tickets;
  private final Clock clock;

  RequestSecretReset(
      OrderBook orders,
      CustomerAccounts customers,
      SecretResets resets,
      PageTickets tickets,
      Clock clock) {
    this.orders = orders;
    this.customers = customers;
    this.resets = resets;
    this.tickets = tickets;
    this.clock = clock;
  }

  /** Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED and RETURN_URL_REFUSED. */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<SecretPageRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.TRADE_PASSWORD_RESET,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, SecretPageRequest request) {
    customers.require(order.platform(), request.customerNo());
    order.about(request.customerNo(), null, Money.ZERO);
    resets.add(
        new SecretReset(
            order.platform(),
            order.id(),
            request.customerNo(),
            customers.customer(order.platform(), request.customerNo()).party(),
            clock.instant()));
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.customerNo(), request.returnUrl()));
  }
}
