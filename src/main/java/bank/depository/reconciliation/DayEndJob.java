package bank.depository.reconciliation;

import bank.depository.ledger.BusinessDays;
import bank.depository.order.OrderJson;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RecurringJob;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends business days: of production platforms as soon as it is the next day in Shanghai, of sandbox
 * platforms when they ask for it. A platform whose day end fails holds up no other and is tried
 * again.
 */
@ApplicationScoped
class DayEndJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(DayEndJob.class);

  /** The most day ends that were asked for and are done in one run. */
  static final int MOST_IN_A_RUN = 100;

  private final EndBusinessDay endDay;
  private final CompleteSandboxDayEnd complete;
  private final BusinessDays days;
  private final PlatformProfiles platforms;
  private final Orders orders;
  private final OrderJson json;
  private final PlatformScope scope;
  private final Clock clock;

  DayEndJob(
      EndBusinessDay endDay,
      CompleteSandboxDayEnd complete,
      BusinessDays days,
      PlatformProfiles platforms,
      Orders orders,
      OrderJson json,
      PlatformScope scope,
      Clock clock) {
    this.endDay = endDay;
    this.complete = complete;
    this.days = days;
    this.platforms = platforms;
    this.orders = orders;
    this.json = json;
    this.scope = scope;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "day-end";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void run() {
    asked().forEach(order -> attempt(order.platform(), () -> endAsked(order)));
    LocalDate today = ShanghaiTime.dayOf(clock.instant());
    for (PlatformId platform : platforms.handle(Environment.PRODUCTION)) {
      attempt(platform, () -> endPast(platform, today));
    }
  }

  @Transactional
  List<Orders.OpenOrder> asked() {
    return orders.processing(OrderType.SANDBOX_DAY_END, MOST_IN_A_RUN);
  }

  private void endAsked(Orders.OpenOrder order) {
    LocalDate day =
        json.read(order.instruction(), RequestSandboxDayEnd.Command.class).businessDay();
    endDay.end(order.platform(), day);
    complete.handle(order.platform(), order.order(), day);
  }

  private void endPast(PlatformId platform, LocalDate today) {
    for (LocalDate day = current(platform); day.isBefore(today); day = current(platform)) {
      endDay.end(platform, day);
    }
  }

  @Transactional
  LocalDate current(PlatformId platform) {
    scope.enter(platform);
    return days.current(platform);
  }

  private static void attempt(PlatformId platform, Runnable dayEnd) {
    try {
      dayEnd.run();
    } catch (RuntimeException e) {
      LOG.errorf(e, "the day of platform %s could not be ended; it is tried again", platform);
    }
  }
}
