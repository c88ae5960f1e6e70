package bank.depository.notification;

import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the domain asks of the storage of events, endpoints and deliveries. */
public interface EventStore {

  /** Events after that one in the order of their ids; of that type where one is named. */
  List<Event> events(PlatformId platform, Optional<UUID> after, Optional<String> type, int limit);

  /** The platform's endpoints, oldest first. */
  List<EventEndpoint> endpoints(PlatformId platform);

  /** Keeps a new endpoint; it gets the events of every transaction that ends from now on. */
  void add(PlatformId platform, EventEndpoint endpoint);

  /** Ends deliveries to an endpoint. */
  void disable(PlatformId platform, UUID endpoint, String reason);

  /** Enabled endpoints of all platforms. For jobs alone. */
  List<EndpointKey> enabled();

  /**
   * Puts events that are certain by now into an endpoint's queue; of late commits none is skipped.
   */
  int plan(EndpointKey endpoint, Instant now, int limit);

  /** Deliveries of all platforms that are due, the oldest first. For jobs alone. */
  List<DeliveryKey> due(Instant now, int limit);

  /**
   * Takes a due delivery for one worker and puts its next try behind {@code leaseUntil}; empty
   * where another has it.
   */
  Optional<Delivery> claim(DeliveryKey delivery, Instant now, Instant leaseUntil);

  /** Notes a delivery's outcome; it is tried again at {@code nextTry}, or given up. */
  void record(DeliveryKey delivery, Outcome outcome);

  /** Which endpoint. */
  record EndpointKey(PlatformId platform, UUID endpoint) {}

  /** Which delivery. */
  record DeliveryKey(PlatformId platform, UUID endpoint, UUID event) {}

  /** A delivery as its worker needs it; {@code tries} counts this one. */
  record Delivery(DeliveryKey key, String url, Event event, int tries) {}

  /**
   * What became of a try.
   *
   * @param delivered whether the endpoint took it
   * @param said status or failure, for people
   * @param nextTry when it is tried again; empty where it is not
   */
  record Outcome(boolean delivered, String said, Optional<Instant> nextTry) {}
}
