package bank.depository.hostedpage;

import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Makes a new link to the page of an order that waits for its customer, who goes on where they were
 * (PAG-05). The link before, and the browser that came by it, are out.
 */
@ApplicationScoped
public class RenewPageLink {

  private final OrderBook book;
  private final Orders orders;
  private final PageSessions sessions;
  private final PageTickets tickets;
  private final Clock clock;

  RenewPageLink(
      OrderBook book, Orders orders, PageSessions sessions, PageTickets tickets, Clock clock) {
    this.book = book;
    this.orders = orders;
    this.sessions = sessions;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * Which page.
   *
   * @param requestNo the number of the instruction that the page is for
   */
  public record Command(String requestNo) {}

  /**
   * Refuses NOT_FOUND for a number never seen, PAGE_NOT_AWAITED where the order has no page or
   * waits no more, PAGE_LINKS_EXHAUSTED.
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<Command> instruction) {
    return book.once(
        instruction,
        OrderType.PAGE_LINK,
        PageOrderAnswer.class,
        order -> renew(order, instruction));
  }

  private PageOrderAnswer renew(Order renewal, PlatformInstruction<Command> instruction) {
    PlatformId platform = instruction.platform();
    Instant now = clock.instant();
    Order awaited = awaited(platform, new RequestNo(instruction.command().requestNo()));
    PageSession session =
        sessions
            .lockByOrder(platform, awaited.id())
            .filter(found -> !found.hasWaitedAt(now))
            .orElseThrow(() -> new Refusal(ErrorCode.PAGE_NOT_AWAITED));
    PageTicket ticket = tickets.link(session, now);
    renewal.about(session.customerNo(), null, null).succeed(null, null, now);
    return PageOrderAnswer.of(awaited, ticket);
  }

  private Order awaited(PlatformId platform, RequestNo requestNo) {
    return orders
        .findByRequestNo(platform, requestNo)
        .map(
            order -> {
              if (!order.state().hasOpenPage()) {
                throw new Refusal(ErrorCode.PAGE_NOT_AWAITED, "the order is " + order.state());
              }
              return order;
            })
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no instruction with that number"));
  }
}
