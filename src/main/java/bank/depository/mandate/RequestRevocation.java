package bank.depository.mandate;

import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Opens the page on which a customer revokes a mandate. */
@ApplicationScoped
public class RequestRevocation {

  private final OrderBook orders;
  private final Mandates mandates;
  private final PageTickets tickets;

  RequestRevocation(OrderBook orders, Mandates mandates, PageTickets tickets) {
    this.orders = orders;
    this.mandates = mandates;
    this.tickets = tickets;
  }

  /** Refuses {@code MANDATE_MISSING}, {@code MANDATE_ENDED} and {@code RETURN_URL_REFUSED}. */
  @Transactional
  public Answer<PageOrderAnswer> handle(PlatformInstruction<MandateRevocation> instruction) {
    return orders.once(
        instruction,
        OrderType.MANDATE_REVOCATION,
        PageOrderAnswer.class,
        order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, MandateRevocation command) {
    Mandate mandate =
        mandates
            .find(order.platform(), new MandateId(command.mandateId()))
            .orElseThrow(() -> new Refusal(ErrorCode.MANDATE_MISSING));
    if (mandate.state() != MandateState.ACTIVE) {
      throw new Refusal(ErrorCode.MANDATE_ENDED, "it is " + mandate.state());
    }
    order.about(mandate.customerNo(), null, Money.ZERO);
    return PageOrderAnswer.of(
        order, tickets.issue(order, mandate.customerNo(), command.returnUrl()));
  }
}
