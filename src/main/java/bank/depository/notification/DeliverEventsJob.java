package bank.depository.notification;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.RecurringJob;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Delivers what is due (API-05), in lanes: each endpoint has at most {@link #LANES_OF_AN_ENDPOINT}
 * of them, each makes one try after the other as long as any is due, and none holds a thread while
 * an endpoint takes its time. So an endpoint that hangs holds up nobody but itself.
 */
@ApplicationScoped
class DeliverEventsJob implements RecurringJob {

  private static final Logger LOG = Logger.getLogger(DeliverEventsJob.class);

  /** The most tries that are on their way to one endpoint. */
  static final int LANES_OF_AN_ENDPOINT = 4;

  private static final int THREADS = 4;

  private final EventStore store;
  private final ClaimDelivery claim;
  private final RecordTry recordTry;
  private final EventSender sender;
  private final Clock clock;
  private final Map<EventStore.EndpointKey, Integer> lanes = new ConcurrentHashMap<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(THREADS);

  DeliverEventsJob(
      EventStore store, ClaimDelivery claim, RecordTry recordTry, EventSender sender, Clock clock) {
    this.store = store;
    this.claim = claim;
    this.recordTry = recordTry;
    this.sender = sender;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    workers.shutdownNow();
  }

  @Override
  public String name() {
    return "deliver-events";
  }

  @Override
  public Duration pause() {
    return Duration.ofMillis(500);
  }

  @Override
  public void run() {
    due().forEach(this::open);
  }

  @Transactional
  List<EventStore.EndpointKey> due() {
    return store.due(clock.instant());
  }

  private void open(EventStore.EndpointKey endpoint) {
    while (lanes.merge(endpoint, 1, Integer::sum) <= LANES_OF_AN_ENDPOINT) {
      if (workers.isShutdown()) {
        break; // another node goes on
      }
      goOn(endpoint);
    }
    close(endpoint);
  }

  private void close(EventStore.EndpointKey endpoint) {
    lanes.computeIfPresent(endpoint, (key, open) -> open == 1 ? null : open - 1);
  }

  private void goOn(EventStore.EndpointKey endpoint) {
    try {
      workers.execute(() -> next(endpoint));
    } catch (RejectedExecutionException stopping) {
      close(endpoint);
    }
  }

  /** One try; the lane goes on when the endpoint has answered, and closes where nothing is due. */
  @ActivateRequestContext
  void next(EventStore.EndpointKey endpoint) {
    boolean goesOn = false;
    try {
      var claimed = DatabaseRole.JOBS.call(() -> claim.handle(endpoint));
      claimed.ifPresent(this::send);
      goesOn = claimed.isPresent();
    } catch (RuntimeException e) {
      LOG.errorf(e, "no delivery to endpoint %s", endpoint);
    } finally {
      if (!goesOn) {
        close(endpoint);
      }
    }
  }

  private void send(ClaimDelivery.Claimed claimed) {
    EventStore.Delivery delivery = claimed.delivery();
    sender
        .send(delivery.url(), claimed.environment(), delivery.event())
        .whenComplete(
            (reply, failure) ->
                answered(
                    delivery,
                    failure == null
                        ? reply
                        : new EventSender.Reply.NotTaken(failure.getClass().getSimpleName())));
  }

  private void answered(EventStore.Delivery delivery, EventSender.Reply reply) {
    try {
      workers.execute(() -> recorded(delivery, reply));
    } catch (RejectedExecutionException stopping) {
      close(delivery.endpoint()); // its lease ends, and another node tries again
    }
  }

  @ActivateRequestContext
  void recorded(EventStore.Delivery delivery, EventSender.Reply reply) {
    try {
      DatabaseRole.JOBS.run(() -> recordTry.handle(delivery, reply));
    } catch (RuntimeException e) {
      LOG.errorf(e, "the outcome of event %s was not noted", delivery.event().id());
    } finally {
      goOn(delivery.endpoint());
    }
  }
}
