package bank.depository.order;

import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.RequestNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of orders. All within the platform in scope. */
public interface Orders {

  /** Keeps a new order. */
  void add(Order order);

  /** The order of that id. */
  Optional<Order> find(PlatformId platform, OrderId id);

  /** The orders of those ids, in no order; unknown ids are left out. */
  List<Order> findAll(PlatformId platform, Collection<OrderId> ids);

  /** The customer's orders in that state, newest first. */
  List<Order> ofCustomer(PlatformId platform, String customerNo, OrderState state, int limit);

  /** What a customer's orders of that type that are processing come to. */
  Money processing(PlatformId platform, String customerNo, OrderType type);

  /** The order of that id, locked until the transaction ends. */
  Optional<Order> lock(PlatformId platform, OrderId id);

  /** The order that the request number stands for. */
  Optional<Order> findByRequestNo(PlatformId platform, RequestNo requestNo);

  /**
   * Takes the request number for a new order. Waits for another transaction that is taking the same
   * number.
   *
   * @return whether it was free
   */
  boolean claim(PlatformInstruction<?> instruction, OrderId order, Instant now);

  /** What is remembered of a request number. */
  Optional<Claimed> claimed(PlatformId platform, RequestNo requestNo);

  /** Keeps the first answer, as JSON. */
  void answered(PlatformId platform, RequestNo requestNo, String answer);

  /**
   * Orders of that type that are processing, of all platforms, the oldest first. For jobs alone.
   */
  List<OpenOrder> processing(OrderType type, int limit);

  /** An order that is processing, and its instruction as JSON. */
  record OpenOrder(PlatformId platform, OrderId order, String instruction) {}

  /** A request number in use: its order, the digest of its body, and the first answer as JSON. */
  record Claimed(OrderId order, BodyDigest body, Optional<String> answer) {}
}
