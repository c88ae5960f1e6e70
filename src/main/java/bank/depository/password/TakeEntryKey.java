package bank.depository.password;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Takes a page's key for its one use, and destroys it. */
@ApplicationScoped
class TakeEntryKey {

  private final PasswordStore store;
  private final PlatformScope scope;
  private final Clock clock;

  TakeEntryKey(PasswordStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /** The private half, wrapped. Refuses PASSWORD_ENTRY_STALE. */
  @Transactional(dontRollbackOn = Refusal.class)
  public byte[] handle(PlatformId platform, UUID session, UUID keyId) {
    scope.enter(platform);
    return store
        .take(platform, keyId)
        .filter(key -> key.servesSession(session, clock.instant()))
        .map(PasswordEntryKey::privateKeyWrapped)
        .orElseThrow(() -> new Refusal(ErrorCode.PASSWORD_ENTRY_STALE));
  }
}
