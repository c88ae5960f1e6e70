package bank.depository.order;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;

/**
 * Takes each instruction once (API-03): the request number, the order and whatever the instruction
 * writes are of one transaction, that of the use case.
 */
@ApplicationScoped
public class OrderBook {

  private final Orders orders;
  private final OrderJson json;
  private final Instance<InstructionGate> gates;
  private final PlatformScope scope;
  private final Clock clock;

  OrderBook(
      Orders orders,
      OrderJson json,
      @Any Instance<InstructionGate> gates,
      PlatformScope scope,
      Clock clock) {
    this.orders = orders;
    this.json = json;
    this.gates = gates;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * Does {@code work} for the first request with this number and remembers its answer; tells the
   * first answer again to the same body. What customers ask for at the bank's own entrance goes on
   * whatever the platform's state is (WDR-04).
   *
   * <p>Refuses with {@code REQUEST_NO_REUSED} for another body under the same number, {@code
   * REQUEST_RUNNING} while the first request has not ended, {@code PLATFORM_STATE_FORBIDS}, and
   * with the first refusal again where there was one.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public <A> Answer<A> once(
      PlatformInstruction<?> instruction,
      OrderType type,
      Class<A> answerType,
      Function<Order, A> work) {
    scope.enter(instruction.platform());
    Instant now = clock.instant();
    OrderId id = OrderId.next();
    if (!orders.claim(instruction, id, now)) {
      return firstAnswer(instruction, answerType);
    }
    if (!instruction.requestNo().isOfBank()) {
      gates.forEach(gate -> gate.require(instruction.platform(), type));
    }
    Order order = newOrder(instruction, type, id, now);
    A answer = work.apply(order);
    orders.answered(
        instruction.platform(),
        instruction.requestNo(),
        json.write(new FirstAnswer(order.state(), json.tree(answer))));
    return new Answer<>(order.state(), answer, false);
  }

  /**
   * An order of the bank itself, under a number that no platform can send ({@link
   * RequestNo#BANK_PREFIX}). Within the platform in scope.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Order ofBank(PlatformId platform, OrderType type, Object command) {
    OrderId id = OrderId.next();
    Instant now = clock.instant();
    RequestNo requestNo = new RequestNo(RequestNo.BANK_PREFIX + id);
    PlatformInstruction<Object> instruction =
        new PlatformInstruction<>(platform, requestNo, BodyDigest.NONE, command);
    if (!orders.claim(instruction, id, now)) {
      throw new IllegalStateException("taken: " + requestNo);
    }
    return newOrder(instruction, type, id, now);
  }

  /** The order of that id, locked until the transaction ends; refuses with {@code NOT_FOUND}. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Order lock(PlatformId platform, OrderId id) {
    return orders
        .lock(platform, id)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no order " + id));
  }

  private Order newOrder(
      PlatformInstruction<?> instruction, OrderType type, OrderId id, Instant now) {
    Order order =
        new Order(
            instruction.platform(),
            id,
            instruction.requestNo(),
            type,
            json.write(instruction.command()),
            now);
    orders.add(order);
    return order;
  }

  private <A> Answer<A> firstAnswer(PlatformInstruction<?> instruction, Class<A> answerType) {
    Orders.Claimed first =
        orders
            .claimed(instruction.platform(), instruction.requestNo())
            .orElseThrow(() -> new Refusal(ErrorCode.REQUEST_RUNNING));
    if (!first.body().equals(instruction.body())) {
      throw new Refusal(ErrorCode.REQUEST_NO_REUSED);
    }
    FirstAnswer answer =
        first
            .answer()
            .map(kept -> json.read(kept, FirstAnswer.class))
            .orElseThrow(() -> firstRefusal(instruction.platform(), first.order()));
    return new Answer<>(answer.state(), json.read(answer.body(), answerType), true);
  }

  private Refusal firstRefusal(PlatformId platform, OrderId id) {
    Order refused = orders.find(platform, id).orElseThrow();
    ErrorCode code = refused.failureCode().orElseThrow();
    return new Refusal(code, refused.failureDetail().orElse(code.title()));
  }
}
