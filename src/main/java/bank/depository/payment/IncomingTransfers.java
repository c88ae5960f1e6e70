package bank.depository.payment;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the domain asks of the storage of incoming transfers. */
public interface IncomingTransfers {

  /** Keeps a new one. */
  void add(IncomingTransfer transfer);

  /** The one under that order of the bank, locked until the transaction ends. */
  Optional<IncomingTransfer> lock(PlatformId platform, OrderId order);

  /** The one that goes back by that order, locked until the transaction ends. */
  Optional<IncomingTransfer> lockReturnedBy(PlatformId platform, OrderId returnOrder);

  /** Those that are held for that order, locked until the transaction ends. */
  List<IncomingTransfer> lockHeldFor(PlatformId platform, OrderId order);

  /** The orders of the bank under which those numbers of the channel are kept. */
  Map<String, OrderId> orders(PlatformId platform, Collection<String> incomingNos);

  /** How far the platform's are known, locked until the transaction ends; begun where it is not. */
  IncomingAsk lockAsk(PlatformId platform, Instant now);

  /** Those of all platforms that are to go back, the oldest first. For jobs alone. */
  List<ToReturn> toReturn(int limit);

  /** Platforms whose next ask is due, the oldest first. For jobs alone. */
  List<PlatformId> due(Instant now, int limit);

  /** One that is to go back. */
  record ToReturn(PlatformId platform, OrderId order) {}
}
