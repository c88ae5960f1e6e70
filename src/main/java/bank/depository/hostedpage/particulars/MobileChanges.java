package bank.depository.hostedpage.particulars;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.Optional;

/** What the domain may ask of the storage of changes under way. */
public interface MobileChanges {

  /** Keeps a new one. */
  void add(MobileChange change);

  /** The one of that order. */
  Optional<MobileChange> find(PlatformId platform, OrderId order);

  /** The one of that order, locked until the transaction ends. */
  Optional<MobileChange> lock(PlatformId platform, OrderId order);
}
