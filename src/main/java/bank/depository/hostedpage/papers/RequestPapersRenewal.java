package bank.depository.hostedpage.papers;

import bank.depository.account.Papers;
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

/** Opens the page on which a customer renews the papers on file. */
@ApplicationScoped
public class RequestPapersRenewal {

  private final OrderBook orders;
  private final Papers papers;
  private final PageTickets tickets;

  RequestPapersRenewal(OrderBook orders, Papers papers, PageTickets tickets) {
    this.orders = orders;
    this.papers = papers;
    this.tickets = tickets;
  }

  /** Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED and RETURN_URL_REFUSED. */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<PapersRenewalRequest> instruction) {
    return orders.once(
        instruction,
        OrderType.PAPERS_RENEWAL,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, PapersRenewalRequest request) {
    order.about(request.customerNo(), null, Money.ZERO);
    papers.beginRenewal(order, request.customerNo());
    return PageOrderAnswer.of(
        order, tickets.issue(order, request.customerNo(), request.returnUrl()));
  }
}
