package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import bank.depository.entrance.StartOwnOrder.Asker;
import bank.depository.hostedpage.RenewPageLink;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.Orders;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * What waits for a customer's confirmation, whoever asked for it, and the way back to its page: a
 * customer who lost the platform's link goes on here (PAG-05, WDR-04).
 */
@ApplicationScoped
public class WaitingOrders {

  /** The most that are shown, the newest. */
  public static final int MOST = 20;

  private final Listing listing;
  private final RenewPageLink renewLink;
  private final OwnInstructions own;

  WaitingOrders(Listing listing, RenewPageLink renewLink, OwnInstructions own) {
    this.listing = listing;
    this.renewLink = renewLink;
    this.own = own;
  }

  /** Those of that account, newest first, {@value #MOST} at most. */
  public List<Order> list(CustomerKey account) {
    return listing.handle(account);
  }

  /**
   * Lets this browser in to the page of one that is listed, by a new link; the browser before is
   * out. Refuses NOT_FOUND for any other, PAGE_NOT_AWAITED, PAGE_LINKS_EXHAUSTED.
   */
  public String resume(Asker asker, String requestNo) {
    Optional<Order> listed =
        list(asker.account()).stream()
            .filter(order -> order.requestNo().value().equals(requestNo))
            .findFirst();
    if (listed.isEmpty()) {
      throw new Refusal(ErrorCode.NOT_FOUND, "it does not wait for this customer");
    }
    return own.link(
        asker,
        renewLink.handle(own.instruction(asker, requestNo, new RenewPageLink.Command(requestNo))));
  }

  /** Reads them. */
  @ApplicationScoped
  static class Listing {

    private final Orders orders;
    private final PlatformScope scope;

    Listing(Orders orders, PlatformScope scope) {
      this.orders = orders;
      this.scope = scope;
    }

    @Transactional
    public List<Order> handle(CustomerKey account) {
      scope.enter(account.platform());
      return orders.ofCustomer(
          account.platform(), account.customerNo(), OrderState.AWAITING_CUSTOMER, MOST);
    }
  }
}
