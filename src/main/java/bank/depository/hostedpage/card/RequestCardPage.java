package bank.depository.hostedpage.card;

import bank.depository.account.CardBindings;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the page on which a customer binds, changes or unbinds a card. */
@ApplicationScoped
public class RequestCardPage {

  private final OrderBook orders;
  private final CardBindings cards;
  private final PageTickets tickets;

  RequestCardPage(OrderBook orders, CardBindings cards, PageTickets tickets) {
    this.orders = orders;
    this.cards = cards;
    this.tickets = tickets;
  }

  /**
   * Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED, RETURN_URL_REFUSED; to bind CARD_BOUND_ALREADY; to
   * change or unbind CARD_NOT_BOUND and MONEY_IN_TRANSIT; to unbind BALANCE_NEEDS_CARD.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(
      PlatformInstruction<CardPageRequest> instruction, OrderType type) {
    return orders.once(
        instruction,
        type,
        PageOrderAnswer.class,
        order -> open(order, type, instruction.command()));
  }

  private PageOrderAnswer open(Order order, OrderType type, CardPageRequest request) {
    String customerNo = request.customerNo();
    require(order.platform(), type, customerNo);
    order.about(customerNo, null, Money.ZERO);
    if (type != OrderType.CARD_UNBINDING) {
      cards.begin(order, customerNo);
    }
    return PageOrderAnswer.of(order, tickets.issue(order, customerNo, request.returnUrl()));
  }

  private void require(PlatformId platform, OrderType type, String customerNo) {
    if (type == OrderType.CARD_BINDING) {
      cards.requireNone(platform, customerNo);
      return;
    }
    cards.requireIdle(platform, customerNo);
    if (type == OrderType.CARD_UNBINDING) {
      cards.requireEmpty(platform, customerNo);
    }
  }
}
