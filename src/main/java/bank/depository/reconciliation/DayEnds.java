package bank.depository.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of day ends. */
public interface DayEnds {

  /** Begins a day's end, unless it was begun. */
  void begin(DayEndKey key, Instant now);

  /** The day's end. */
  Optional<DayEnd> find(DayEndKey key);

  /** The day's end, locked until the transaction ends. */
  Optional<DayEnd> lock(DayEndKey key);

  /** Day ends of all platforms that are due, by day. For jobs alone. */
  List<DayEndKey> due(Instant now, int limit);
}
