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
 * platforms when they ask for it; and goes on with those of which something is missing. A platform
 * whose day end fails holds up no other and is tried again.
 */
@ApplicationScoped
class DayEndJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(DayEndJob.class);

  /** The most day ends of each sort in one run. */
  static final int MOST_IN_A_RUN = 100;

  private final EndBusinessDay endDay;
  private final CompleteSandboxDayEnd complete;
  private final DayEndProgress progress;
  private final DayEnds ends;
  private final BusinessDays days;
  private final PlatformProfiles platforms;
  private final Orders orders;
  private final OrderJson json;
  private final PlatformScope scope;
  private final Clock clock;

  DayEndJob(
      EndBusinessDay endDay,
      CompleteSandboxDayEnd complete,
      DayEndProgress progress,
      DayEnds ends,
      BusinessDays days,
      PlatformProfiles platforms,
      Orders orders,
      OrderJson json,
      PlatformScope scope,
      Clock clock) {
    this.endDay = endDay;
    this.complete = complete;
    this.progress = progress;
    this.ends = ends;
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
    List<Orders.OpenOrder> asked = asked();
    asked.forEach(order -> progress.begin(key(order)));
    LocalDate today = ShanghaiTime.dayOf(clock.instant());
    for (PlatformId platform : platforms.handle(Environment.PRODUCTION)) {
      attempt(platform, () -> beginPast(platform, today));
    }
    due()
        .forEach(
            key -> attempt(key.platform(), () -> endDay.end(key.platform(), key.businessDay())));
    asked.forEach(order -> attempt(order.platform(), () -> complete(order)));
  }

  @Transactional
  List<Orders.OpenOrder> asked() {
    return orders.processing(OrderType.SANDBOX_DAY_END, MOST_IN_A_RUN);
  }

  @Transactional
  List<DayEndKey> due() {
    return ends.due(clock.instant(), MOST_IN_A_RUN);
  }

  private void beginPast(PlatformId platform, LocalDate today) {
    LocalDate day = current(platform);
    if (day.isBefore(today)) {
      progress.begin(DayEndKey.of(platform, day));
    }
  }

  @Transactional
  LocalDate current(PlatformId platform) {
    scope.enter(platform);
    return days.current(platform);
  }

  private void complete(Orders.OpenOrder order) {
    DayEndKey key = key(order);
    if (progress.isDone(key, DayEndPart.FILES)) {
      complete.handle(order.platform(), order.order(), key.businessDay());
    }
  }

  private DayEndKey key(Orders.OpenOrder order) {
    LocalDate day =
        json.read(order.instruction(), RequestSandboxDayEnd.Command.class).businessDay();
    return DayEndKey.of(order.platform(), day);
  }

  private static void attempt(PlatformId platform, Runnable dayEnd) {
    try {
      dayEnd.run();
    } catch (RuntimeException e) {
      LOG.errorf(e, "the day of platform %s could not be ended; it is tried again", platform);
    }
  }
}
