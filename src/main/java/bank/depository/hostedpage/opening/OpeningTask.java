package bank.depository.hostedpage.opening;

import bank.depository.account.Customers;
import bank.depository.hostedpage.PageTask;
import bank.depository.order.Order;
import bank.depository.order.OrderType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** The page of an opening: several steps, and a day's time for them. */
@ApplicationScoped
class OpeningTask implements PageTask {

  static final String PATH = "opening";

  private static final Duration A_DAY = Duration.ofHours(24);

  private final Customers customers;
  private final Clock clock;

  OpeningTask(Customers customers, Clock clock) {
    this.customers = customers;
    this.clock = clock;
  }

  @Override
  public OrderType orderType() {
    return OrderType.SUB_ACCOUNT_OPENING;
  }

  @Override
  public Duration waits() {
    return A_DAY;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public void expired(Order order) {
    customers
        .lockOpening(order.platform(), order.id())
        .ifPresent(opening -> opening.end(clock.instant()));
  }
}
