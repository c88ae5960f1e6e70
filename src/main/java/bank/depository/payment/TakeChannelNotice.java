package bank.depository.payment;

import bank.depository.platform.Environment;
import bank.depository.platform.FindBySummaryAccount;
import bank.depository.shared.DatabaseRole;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * The channel says that something happened to an order. What it says is not booked: the order is
 * asked for again at once, and the answer to that is (DEP-05). So a notice that is doubled, late,
 * wrong about the amount or about nobody's order changes nothing.
 */
@ApplicationScoped
public class TakeChannelNotice {

  private static final Logger LOG = Logger.getLogger(TakeChannelNotice.class);

  private final FindBySummaryAccount platforms;
  private final AskSoon askSoon;

  TakeChannelNotice(FindBySummaryAccount platforms, AskSoon askSoon) {
    this.platforms = platforms;
    this.askSoon = askSoon;
  }

  /**
   * Takes a notice whose signature is right. Outside of any transaction.
   *
   * @param environment whose channel has signed it
   */
  public void take(Environment environment, String summaryAccountNo, OrderId order) {
    DatabaseRole.JOBS
        .call(() -> platforms.handle(environment, summaryAccountNo))
        .ifPresentOrElse(
            platform -> askSoon.handle(platform, order),
            () -> LOG.warnf("a notice of the %s channel about no platform of ours", environment));
  }

  /** The same for a bank transfer that came in. Outside of any transaction. */
  public void incoming(Environment environment, String summaryAccountNo) {
    DatabaseRole.JOBS
        .call(() -> platforms.handle(environment, summaryAccountNo))
        .ifPresentOrElse(
            askSoon::handle,
            () -> LOG.warnf("a notice of the %s channel about no platform of ours", environment));
  }

  /** Makes an order, or whatever has come in, due. */
  @ApplicationScoped
  static class AskSoon {

    private final ChannelOrders orders;
    private final IncomingTransfers transfers;
    private final PlatformScope scope;
    private final Clock clock;

    AskSoon(ChannelOrders orders, IncomingTransfers transfers, PlatformScope scope, Clock clock) {
      this.orders = orders;
      this.transfers = transfers;
      this.scope = scope;
      this.clock = clock;
    }

    /** The order is asked for at once, where there is one. */
    @Transactional
    public void handle(PlatformId platform, OrderId order) {
      scope.enter(platform);
      orders.lock(platform, order).ifPresent(given -> given.askAgain(clock.instant()));
    }

    /** The platform's bank transfers are asked for at once. */
    @Transactional
    public void handle(PlatformId platform) {
      scope.enter(platform);
      transfers.lockAsk(platform, clock.instant()).soon(clock.instant());
    }
  }
}
