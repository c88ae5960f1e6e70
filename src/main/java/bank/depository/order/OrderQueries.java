package bank.depository.order;

import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The truth about an order by its request number (API-04). */
@ApplicationScoped
public class OrderQueries {

  /**
   * How long after a signature's end a request that carried it can still take effect: the longest
   * transaction, doubled.
   */
  public static final Duration LAST_ARRIVAL = Duration.ofSeconds(120);

  private final Orders orders;
  private final OrderJson json;
  private final PlatformScope scope;
  private final Clock clock;

  OrderQueries(Orders orders, OrderJson json, PlatformScope scope, Clock clock) {
    this.orders = orders;
    this.json = json;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * The order of that number, or that it was not seen.
   *
   * @param signatureExpires when the last signature that the platform sent with this number
   *     expires; without it a number not seen is never final, because a request may still be under
   *     way
   */
  @Transactional
  public OrderView handle(
      PlatformId platform, RequestNo requestNo, Optional<Instant> signatureExpires) {
    scope.enter(platform);
    Instant now = clock.instant();
    return orders
        .findByRequestNo(platform, requestNo)
        .map(order -> OrderView.of(order, json))
        .orElseGet(() -> OrderView.notSeen(requestNo.value(), isOver(signatureExpires, now)));
  }

  private static boolean isOver(Optional<Instant> signatureExpires, Instant now) {
    return signatureExpires.map(expires -> now.isAfter(expires.plus(LAST_ARRIVAL))).orElse(false);
  }
}
