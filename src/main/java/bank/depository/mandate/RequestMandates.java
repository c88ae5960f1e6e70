package bank.depository.mandate;

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

/** Opens the page on which a customer grants mandates. */
@ApplicationScoped
public class RequestMandates {

  private final OrderBook orders;
  private final MandateRules rules;
  private final PageTickets tickets;

  RequestMandates(OrderBook orders, MandateRules rules, PageTickets tickets) {
    this.orders = orders;
    this.rules = rules;
    this.tickets = tickets;
  }

  /** Refuses {@code RETURN_URL_REFUSED} and what a platform may not ask for. */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<MandateGrant> instruction) {
    return orders.once(
        instruction,
        OrderType.MANDATE_GRANT,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, MandateGrant grant) {
    rules.require(order.platform(), grant);
    order.about(grant.customerNo(), null, Money.ZERO);
    return PageOrderAnswer.of(order, tickets.issue(order, grant.customerNo(), grant.returnUrl()));
  }
}
