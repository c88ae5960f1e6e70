package bank.depository.platform;

import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds the key that a request's signature names (API-02). */
@ApplicationScoped
public class PlatformKeys {

  private final RegisteredKeys keys;
  private final PlatformScope scope;

  PlatformKeys(RegisteredKeys keys, PlatformScope scope) {
    this.keys = keys;
    this.scope = scope;
  }

  /**
   * The key of that id whose possession was proven and that was not revoked; whether it is valid
   * now is for the caller to ask. Leaves the running transaction in the scope of its platform.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<PlatformKey> find(String keyId) {
    if (!PlatformKeyId.hasForm(keyId)) {
      return Optional.empty();
    }
    PlatformKeyId id = new PlatformKeyId(keyId);
    scope.enter(id.platform());
    return keys.find(id).filter(RegisteredKey::isUsable).map(RegisteredKey::toPlatformKey);
  }

  /** The same in a transaction of its own. */
  @Transactional
  public Optional<PlatformKey> handle(String keyId) {
    return find(keyId);
  }
}
