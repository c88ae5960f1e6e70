package bank.depository.password;

import bank.depository.crypto.Sm2Envelope;
import bank.depository.crypto.Sm2Envelopes;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes a fresh key for one entry of a password on one page. */
@ApplicationScoped
public class IssueEntryKey {

  private final PasswordStore store;
  private final Sm2Envelopes envelopes;
  private final PlatformScope scope;
  private final Clock clock;

  IssueEntryKey(PasswordStore store, Sm2Envelopes envelopes, PlatformScope scope, Clock clock) {
    this.store = store;
    this.envelopes = envelopes;
    this.scope = scope;
    this.clock = clock;
  }

  /** The key for that page session. */
  @Transactional
  public EntryKey handle(PlatformId platform, UUID session) {
    scope.enter(platform);
    Sm2Envelope envelope = envelopes.create(session.toString());
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    store.trim(platform, session, PasswordLimits.MOST_KEYS_A_SESSION - 1);
    store.add(
        new PasswordEntryKey(
            new EntryKeyId(platform.value(), id),
            session,
            envelope.wrappedPrivateKey(),
            clock.instant()));
    return new EntryKey(id, envelope.publicKeyHex());
  }
}
