package bank.depository.hostedpage;

import bank.depository.account.Customer;
import bank.depository.account.Customers;
import bank.depository.order.Order;
import bank.depository.order.OrderState;
import bank.depository.order.Orders;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;

/**
 * Lets a browser look at its session, and at what the session is for, as it was at one moment: a
 * form sent twice may end the order while its page is being made. Reads only.
 */
@ApplicationScoped
public class VisitPage {

  private final PageSessions sessions;
  private final Orders orders;
  private final Customers customers;
  private final PlatformProfiles platforms;
  private final PlatformScope scope;
  private final Clock clock;

  VisitPage(
      PageSessions sessions,
      Orders orders,
      Customers customers,
      PlatformProfiles platforms,
      PlatformScope scope,
      Clock clock) {
    this.sessions = sessions;
    this.orders = orders;
    this.customers = customers;
    this.platforms = platforms;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * What {@code read} finds in the platform's scope. Closed to a browser that did not come in by
   * the session's present link, and when the session is over.
   */
  @Transactional
  public <R> R handle(PageSessionKey key, String browser, Function<PageVisit, R> read) {
    scope.enterToLook(key.platform());
    PageSession session =
        sessions
            .find(key)
            .filter(found -> found.isBoundTo(LinkTokens.digest(browser)))
            .orElseThrow(() -> new PageClosed(PageClosed.Why.OTHER_BROWSER));
    Order order = orders.find(session.platform(), session.order()).orElseThrow();
    boolean waitedInVain =
        order.state() == OrderState.EXPIRED
            || (order.state().hasOpenPage() && session.hasWaitedAt(clock.instant()));
    if (waitedInVain || session.isOverAt(clock.instant())) {
      throw new PageClosed(PageClosed.Why.SESSION_OVER);
    }
    return read.apply(visit(session, order));
  }

  private PageVisit visit(PageSession session, Order order) {
    String customer =
        customers.find(session.platform(), session.customerNo()).map(Customer::nameMask).orElse("");
    String asker = order.requestNo().isOfBank() ? "" : platforms.get(session.platform()).name();
    return new PageVisit(session, order, asker, customer);
  }
}
