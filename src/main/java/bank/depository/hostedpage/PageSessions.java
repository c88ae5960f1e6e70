package bank.depository.hostedpage;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the domain may ask of the storage of page sessions. */
public interface PageSessions {

  /** Keeps a new session. */
  void add(PageSession session);

  /** The session of that key. */
  Optional<PageSession> find(PageSessionKey key);

  /** The session of that key, locked until the transaction ends. */
  Optional<PageSession> lock(PageSessionKey key);

  /** The session of that order, locked until the transaction ends. */
  Optional<PageSession> lockByOrder(PlatformId platform, OrderId order);

  /** A session whose time seems to be over, and the order that waits in it. */
  record InVain(PageSessionKey session, OrderId order) {}

  /** Sessions whose orders still wait though their time is over, oldest first. Of all platforms. */
  List<InVain> waitingInVain(Instant now, int limit);
}
