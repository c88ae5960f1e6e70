package bank.depository.notification;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the domain asks of the storage of events, endpoints and deliveries. */
public interface EventStore {

  /**
   * Events after that place in the order in which they became certain; of that type where one is
   * named. An event of a transaction that may still commit is not among them, nor any after it, so
   * that whoever goes on from the last one misses none.
   */
  List<PlacedEvent> events(
      PlatformId platform, Optional<EventPlace> after, Optional<String> type, int limit);

  /** The platform's endpoints, oldest first. */
  List<EventEndpoint> endpoints(PlatformId platform);

  /** The platform's endpoints, and nobody registers another until the transaction ends. */
  List<EventEndpoint> lockEndpoints(PlatformId platform);

  /** Keeps a new endpoint; it gets the events of every transaction that ends from now on. */
  void add(PlatformId platform, EventEndpoint endpoint);

  /**
   * Starts deliveries to an endpoint again, with the events of transactions that end from now on.
   */
  void enable(PlatformId platform, UUID endpoint);

  /** Ends deliveries to an endpoint; what waits for it is given up. */
  void disable(PlatformId platform, UUID endpoint, String reason);

  /**
   * Queues events of that time, or the one of that id, for an endpoint once more, whatever became
   * of them before.
   *
   * @return how many; never more than {@code limit} are queued
   */
  int requeue(PlatformId platform, UUID endpoint, Redelivery what, Instant now, int limit);

  /** Enabled endpoints of all platforms. For jobs alone. */
  List<EndpointKey> enabled();

  /** Enabled endpoints of all platforms for which a delivery is due. For jobs alone. */
  List<EndpointKey> due(Instant now);

  /**
   * Puts events that are certain by now into an endpoint's queue; of late commits none is skipped.
   */
  int plan(EndpointKey endpoint, Instant now, int limit);

  /**
   * Takes the endpoint's next due delivery for one worker and puts its next try behind {@code
   * leaseUntil}; empty where nothing is due that nobody else has.
   */
  Optional<Delivery> claim(EndpointKey endpoint, Instant now, Instant leaseUntil);

  /** Notes a try's outcome, unless another worker has tried again since. */
  void record(Delivery delivery, Outcome outcome, Instant now);

  /** The platform's tries, newest first, older than that one; of that event where one is named. */
  List<EventTry> tries(PlatformId platform, Optional<UUID> before, Optional<UUID> event, int limit);

  /** Which endpoint. */
  record EndpointKey(PlatformId platform, UUID endpoint) {}

  /**
   * A delivery as its worker needs it.
   *
   * @param tries counts this one
   * @param queuedAt since when it is tried
   */
  record Delivery(EndpointKey endpoint, String url, Event event, int tries, Instant queuedAt) {}

  /**
   * What became of a try.
   *
   * @param delivered whether the endpoint took it
   * @param said status or failure, for people
   * @param nextTry when it is tried again; empty where it is not
   */
  record Outcome(boolean delivered, String said, Optional<Instant> nextTry) {}

  /** Which events are to be delivered once more: one, or those of a time. */
  record Redelivery(Optional<UUID> event, Optional<Instant> from, Optional<Instant> to) {}
}
