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
import java.util.UUID;

/**
 * A platform switches deliveries to one of its endpoints on or off. What happened while it was off
 * is not delivered by itself; it is in the list of events, and can be redelivered.
 */
@ApplicationScoped
public class ChangeEndpoint {

  private final OrderBook orders;
  private final EventStore store;
  private final Clock clock;

  ChangeEndpoint(OrderBook orders, EventStore store, Clock clock) {
    this.orders = orders;
    this.store = store;
    this.clock = clock;
  }

  /** Which, and what it is to be. */
  public record Command(UUID endpointId, EventEndpoint.State state) {}

  /** Switches it. Refuses {@code EVENT_ENDPOINT_UNKNOWN}. */
  @Transactional
  public Answer<EventEndpoint> handle(PlatformInstruction<Command> instruction) {
    return orders.once(
        instruction,
        OrderType.EVENT_ENDPOINT_CHANGE,
        EventEndpoint.class,
        order -> change(order, instruction.platform(), instruction.command()));
  }

  private EventEndpoint change(Order order, PlatformId platform, Command command) {
    store.lockEndpoints(platform);
    require(platform, command.endpointId());
    if (command.state() == EventEndpoint.State.ENABLED) {
      store.enable(platform, command.endpointId());
    } else {
      store.disable(platform, command.endpointId(), "the platform switched it off");
    }
    order.succeed(null, null, clock.instant());
    return require(platform, command.endpointId());
  }

  private EventEndpoint require(PlatformId platform, UUID endpoint) {
    return store.endpoints(platform).stream()
        .filter(known -> known.endpointId().equals(endpoint))
        .findFirst()
        .orElseThrow(() -> new Refusal(ErrorCode.EVENT_ENDPOINT_UNKNOWN));
  }
}
