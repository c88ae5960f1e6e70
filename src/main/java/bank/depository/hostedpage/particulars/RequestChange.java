package bank.depository.hostedpage.particulars;

import bank.depository.account.CardBindings;
import bank.depository.account.CustomerAccounts;
import bank.depository.account.CustomerFile;
import bank.depository.hostedpage.PageOrderAnswer;
import bank.depository.hostedpage.PageTickets;
import bank.depository.identity.IdentityPurpose;
import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Opens the page on which a customer changes the mobile or the name. */
@ApplicationScoped
public class RequestChange {

  private final OrderBook orders;
  private final CustomerFile file;
  private final CustomerAccounts customers;
  private final CardBindings cards;
  private final MobileChanges changes;
  private final MobileVault vault;
  private final PageTickets tickets;
  private final Clock clock;

  RequestChange(
      OrderBook orders,
      CustomerFile file,
      CustomerAccounts customers,
      CardBindings cards,
      MobileChanges changes,
      MobileVault vault,
      PageTickets tickets,
      Clock clock) {
    this.orders = orders;
    this.file = file;
    this.customers = customers;
    this.cards = cards;
    this.changes = changes;
    this.vault = vault;
    this.tickets = tickets;
    this.clock = clock;
  }

  /**
   * Refuses CUSTOMER_UNKNOWN, ACCOUNT_CLOSED, RETURN_URL_REFUSED; of a name MONEY_IN_TRANSIT.
   *
   * @param type MOBILE_CHANGE or NAME_CHANGE
   */
  @Transactional
  public Answer<PageOrderAnswer> handle(
      PlatformInstruction<ChangeRequest> instruction, OrderType type) {
    return orders.once(
        instruction, type, PageOrderAnswer.class, order -> open(order, instruction.command()));
  }

  private PageOrderAnswer open(Order order, ChangeRequest request) {
    String customerNo = request.customerNo();
    order.about(customerNo, null, Money.ZERO);
    if (order.type() == OrderType.MOBILE_CHANGE) {
      beginMobile(order, customerNo);
    } else {
      file.begin(order, customerNo, IdentityPurpose.NAME_CHANGE);
      cards.requireNothingInTransit(order.platform(), customerNo);
    }
    return PageOrderAnswer.of(order, tickets.issue(order, customerNo, request.returnUrl()));
  }

  private void beginMobile(Order order, String customerNo) {
    file.begin(order, customerNo, IdentityPurpose.MOBILE_CHANGE);
    changes.add(
        new MobileChange(
            order.platform(),
            order.id(),
            customerNo,
            vault.old(order.platform(), customers.mobile(order.platform(), customerNo)),
            clock.instant()));
  }
}
