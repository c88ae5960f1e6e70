package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of channel orders. */
public interface ChannelOrders {

  /** Keeps a new one. */
  void add(ChannelOrder order);

  /** The one of that order. */
  Optional<ChannelOrder> find(PlatformId platform, OrderId order);

  /** The one of that order, locked until the transaction ends. */
  Optional<ChannelOrder> lock(PlatformId platform, OrderId order);

  /** Those of these orders that are there, in the order of their numbers. */
  List<ChannelOrder> findAll(PlatformId platform, Collection<OrderId> orders);

  /** The same, locked one after the other until the transaction ends. */
  List<ChannelOrder> lockAll(PlatformId platform, Collection<OrderId> orders);

  /** Orders of all platforms whose next ask is due, the oldest first. For jobs alone. */
  List<DueAsk> due(Instant now, int limit);

  /** An order whose outcome is to be asked for. */
  record DueAsk(PlatformId platform, OrderId order) {}
}
