package bank.depository.order;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/**
 * Keeps the refusal of an instruction as its first and last answer, so that the same request number
 * is refused the same way for ever (API-03) and the order query tells it (API-04). Runs after the
 * refused transaction was rolled back: if it is cut off, nothing was done and the number is still
 * free.
 */
@ApplicationScoped
public class RecordRefusal {

  private final Orders orders;
  private final OrderJson json;
  private final PlatformScope scope;
  private final Clock clock;

  RecordRefusal(Orders orders, OrderJson json, PlatformScope scope, Clock clock) {
    this.orders = orders;
    this.json = json;
    this.scope = scope;
    this.clock = clock;
  }

  /** Keeps it, unless the number has an answer already. */
  @Transactional
  public void handle(PlatformInstruction<?> instruction, OrderType type, Refusal refusal) {
    scope.enter(instruction.platform());
    Instant now = clock.instant();
    OrderId id = OrderId.next();
    if (orders.claim(instruction, id, now)) {
      Order order =
          new Order(
              instruction.platform(),
              id,
              instruction.requestNo(),
              type,
              json.write(instruction.command()),
              now);
      order.fail(refusal.code(), refusal.detail(), now);
      orders.add(order);
    }
  }

  /**
   * Whether refusals of this cause are kept: those of business rules; a caller's slips and our
   * defects are not.
   */
  public static boolean keeps(Refusal refusal) {
    return refusal.code().kind() == ErrorCode.Kind.BUSINESS
        && refusal.code().retry() == ErrorCode.Retry.NEVER;
  }
}
