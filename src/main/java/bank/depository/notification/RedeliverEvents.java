package bank.depository.notification;

import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A platform has events delivered once more, each under the id that it had (API-05): one event, or
 * those of a time.
 */
@ApplicationScoped
public class RedeliverEvents {

  /** The most events of one redelivery. */
  public static final int MOST_EVENTS = 10_000;

  private final OrderBook orders;
  private final EventStore store;
  private final Clock clock;

  RedeliverEvents(OrderBook orders, EventStore store, Clock clock) {
    this.orders = orders;
    this.store = store;
    this.clock = clock;
  }

  /**
   * What is delivered to whom: the event of that id, or all created from {@code createdFrom} up to,
   * and not at, {@code createdTo}.
   */
  public record Command(
      UUID endpointId,
      @Nullable UUID eventId,
      @Nullable Instant createdFrom,
      @Nullable Instant createdTo) {}

  /** How many are queued. */
  public record RedeliveryAnswer(String requestNo, UUID endpointId, int events) {}

  /**
   * Queues them. Refuses {@code EVENT_ENDPOINT_UNKNOWN} for one that is not there or disabled,
   * {@code FIELD_INVALID} where neither one event nor a time is named, and {@code
   * REDELIVERY_TOO_LARGE}.
   */
  @Transactional
  public Answer<RedeliveryAnswer> handle(PlatformInstruction<Command> instruction) {
    return orders.once(
        instruction,
        OrderType.EVENT_REDELIVERY,
        RedeliveryAnswer.class,
        order -> queue(order, instruction.platform(), instruction.command()));
  }

  private RedeliveryAnswer queue(Order order, PlatformId platform, Command command) {
    requireEnabled(platform, command.endpointId());
    boolean oneEvent = command.eventId() != null;
    boolean aTime = command.createdFrom() != null && command.createdTo() != null;
    boolean anyTime = command.createdFrom() != null || command.createdTo() != null;
    if (oneEvent ? anyTime : !aTime) {
      throw new Refusal(
          ErrorCode.FIELD_INVALID, "name either event_id, or created_from and created_to");
    }
    Instant now = clock.instant();
    EventStore.Redelivery what =
        new EventStore.Redelivery(
            Optional.ofNullable(command.eventId()),
            Optional.ofNullable(command.createdFrom()),
            Optional.ofNullable(command.createdTo()));
    int queued = store.requeue(platform, command.endpointId(), what, now, MOST_EVENTS + 1);
    if (queued > MOST_EVENTS) {
      throw new Refusal(ErrorCode.REDELIVERY_TOO_LARGE);
    }
    order.succeed(null, null, now);
    return new RedeliveryAnswer(order.requestNo().value(), command.endpointId(), queued);
  }

  private void requireEnabled(PlatformId platform, UUID endpoint) {
    boolean enabled =
        store.endpoints(platform).stream()
            .filter(known -> known.endpointId().equals(endpoint))
            .anyMatch(known -> known.state() == EventEndpoint.State.ENABLED);
    if (!enabled) {
      throw new Refusal(ErrorCode.EVENT_ENDPOINT_UNKNOWN);
    }
  }
}
