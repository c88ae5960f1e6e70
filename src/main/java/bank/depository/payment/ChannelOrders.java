package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of channel orders and settlements. */
public interface ChannelOrders {

  /** Keeps a new one. */
  void add(ChannelOrder order);

  /** The one of that order. */
  Optional<ChannelOrder> find(PlatformId platform, OrderId order);

  /** The one of that order, locked until the transaction ends. */
  Optional<ChannelOrder> lock(PlatformId platform, OrderId order);

  /** Uncertain orders of all platforms whose next ask is due, the oldest first. */
  List<DueAsk> due(Instant now, int limit);

  /** Whether the platform's day is settled already. */
  boolean isSettled(PlatformId platform, java.time.LocalDate day);

  /** Keeps what the channel said of a day. */
  void keep(
      PlatformId platform,
      PaymentChannel.Settlement settlement,
      List<Boolean> booked,
      Instant receivedAt);

  /** An order whose outcome is to be asked for. */
  record DueAsk(PlatformId platform, OrderId order) {}
}
