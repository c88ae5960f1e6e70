package bank.depository.hostedpage.secret;

import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import java.util.Optional;

/** What the domain may ask of the storage of resets. All within the platform in scope. */
public interface SecretResets {

  /** Keeps a new one. */
  void add(SecretReset reset);

  /** The reset of that order. */
  Optional<SecretReset> find(PlatformId platform, OrderId order);

  /** The reset of that order, locked until the transaction ends. */
  Optional<SecretReset> lock(PlatformId platform, OrderId order);
}
