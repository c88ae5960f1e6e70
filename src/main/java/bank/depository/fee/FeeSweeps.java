package bank.depository.fee;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of sweeps. */
public interface FeeSweeps {

  /** Keeps a new one. */
  void add(FeeSweep sweep);

  /** The one of that order, locked until the transaction ends. */
  Optional<FeeSweep> lock(PlatformId platform, OrderId order);

  /** The one of that day. */
  Optional<FeeSweep> ofDay(PlatformId platform, LocalDate day);

  /** The platform's one whose outcome is not certain. */
  Optional<FeeSweep> open(PlatformId platform);

  /** Uncertain ones of all platforms whose next ask is due. For jobs alone. */
  List<DueAsk> due(Instant now, int limit);

  /** A sweep whose outcome is to be asked for. */
  record DueAsk(PlatformId platform, OrderId order) {}
}
