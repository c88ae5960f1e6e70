package bank.depository.platform.rest;

import bank.depository.platform.PlatformKey;
import bank.depository.platform.PlatformKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Finds the key that a request names. */
@ApplicationScoped
class FindKey {

  private final PlatformKeys keys;
  private final Clock clock;

  FindKey(PlatformKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The key, where it may sign now. */
  @Transactional
  public Optional<PlatformKey> handle(String keyId) {
    return keys.find(keyId).filter(key -> key.isValidAt(clock.instant()));
  }
}
