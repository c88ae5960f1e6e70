package bank.depository.hostedpage;

import bank.depository.order.Order;
import bank.depository.order.OrderType;
import java.time.Duration;
import java.util.Set;

/** What a page session is for, by the type of its order. One bean for each type. */
public interface PageTask {

  /** How long an order waits for its customer unless the task says otherwise. */
  Duration WAITS = Duration.ofMinutes(30);

  /** The type it answers for. */
  OrderType orderType();

  /** How long such an order waits for its customer. */
  default Duration waits() {
    return WAITS;
  }

  /** The page on which it begins and goes on, below the session's address; lower case. */
  default String path() {
    return "confirm";
  }

  /** What the addresses of its pages begin with, below the session's; every other is closed. */
  default Set<String> folders() {
    return Set.of(path());
  }

  /**
   * The order waited in vain and has just become {@code EXPIRED}; whatever was kept for it is given
   * back in the same transaction.
   */
  default void expired(Order order) {}
}
