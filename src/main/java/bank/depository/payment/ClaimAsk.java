package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Claims the next ask for an uncertain order, so that of many workers one asks. */
@ApplicationScoped
class ClaimAsk {

  private final ChannelOrders orders;
  private final PlatformScope scope;
  private final Clock clock;

  ClaimAsk(ChannelOrders orders, PlatformScope scope, Clock clock) {
    this.orders = orders;
    this.scope = scope;
    this.clock = clock;
  }

  /** Whether this worker is the one to ask now. */
  @Transactional
  public boolean handle(PlatformId platform, OrderId order) {
    scope.enter(platform);
    return orders.lock(platform, order).map(found -> found.claimAsk(clock.instant())).orElse(false);
  }
}
