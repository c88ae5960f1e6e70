package bank.depository.notification;

import bank.depository.order.Answer;
import bank.depository.order.Order;
import bank.depository.order.OrderBook;
import bank.depository.order.OrderType;
import bank.depository.order.PlatformInstruction;
import bank.depository.platform.Environment;
import bank.depository.platform.PlatformProfiles;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/** A platform says where it wants its events. */
@ApplicationScoped
public class RegisterEndpoint {

  /** The most endpoints of a platform. */
  public static final int MOST_ENDPOINTS = 5;

  private final OrderBook orders;
  private final EventStore store;
  private final PlatformProfiles platforms;
  private final Clock clock;

  RegisterEndpoint(OrderBook orders, EventStore store, PlatformProfiles platforms, Clock clock) {
    this.orders = orders;
    this.store = store;
    this.platforms = platforms;
    this.clock = clock;
  }

  /** Where. */
  public record Command(String url) {}

  /** Registers it. Refuses {@code EVENT_URL_REFUSED} and {@code EVENT_ENDPOINTS_EXHAUSTED}. */
  @Transactional
  public Answer<EventEndpoint> handle(PlatformInstruction<Command> instruction) {
    return orders.once(
        instruction,
        OrderType.EVENT_ENDPOINT,
        EventEndpoint.class,
        order -> register(order, instruction.platform(), instruction.command().url()));
  }

  private EventEndpoint register(Order order, PlatformId platform, String url) {
    requireUsable(url, platforms.get(platform).environment());
    if (store.lockEndpoints(platform).size() >= MOST_ENDPOINTS) {
      throw new Refusal(ErrorCode.EVENT_ENDPOINTS_EXHAUSTED);
    }
    Instant now = clock.instant();
    EventEndpoint endpoint =
        new EventEndpoint(
            UuidCreator.getTimeOrderedEpochPlus1(), url, EventEndpoint.State.ENABLED, null, now);
    store.add(platform, endpoint);
    order.succeed(null, null, now);
    return endpoint;
  }

  private static void requireUsable(String url, Environment environment) {
    URI address = parse(url);
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && environment == Environment.SANDBOX);
    if (!safe || address.getHost() == null || address.getRawUserInfo() != null) {
      throw new Refusal(ErrorCode.EVENT_URL_REFUSED);
    }
  }

  private static URI parse(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.EVENT_URL_REFUSED);
    }
  }
}
