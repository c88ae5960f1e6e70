package bank.depository.hostedpage;

import bank.depository.shared.ItemByItem;
import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Ends the orders that waited for their customers in vain. */
@ApplicationScoped
class ExpireWaitingOrdersJob implements RecurringJob {

  /** The most orders of one run. */
  static final int BATCH = 200;

  private final Due due;
  private final ExpireWaitingOrder expire;

  ExpireWaitingOrdersJob(Due due, ExpireWaitingOrder expire) {
    this.due = due;
    this.expire = expire;
  }

  @Override
  public String name() {
    return "expire-waiting-orders";
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    ItemByItem.run(name(), due.handle(), waiting -> waiting.order().toString(), expire::handle);
  }

  /** Finds what is due. */
  @ApplicationScoped
  static class Due {

    private final PageSessions sessions;
    private final Clock clock;

    Due(PageSessions sessions, Clock clock) {
      this.sessions = sessions;
      this.clock = clock;
    }

    /** Sessions whose time is over, oldest first. */
    @Transactional
    public List<PageSessions.InVain> handle() {
      return sessions.waitingInVain(clock.instant(), BATCH);
    }
  }
}
