package bank.depository.password;

import bank.depository.shared.PlatformScope;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Keeps the proof that a password was right, and forgets the wrong tries before it. */
@ApplicationScoped
class RecordRightTry {

  private final PasswordStore store;
  private final PlatformScope scope;
  private final Clock clock;

  RecordRightTry(PasswordStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /** The proof. */
  @Transactional
  public PasswordCheckId handle(PasswordBinding binding) {
    scope.enter(binding.platform());
    store
        .lock(TradePasswordKey.of(binding.platform(), binding.customerNo()))
        .ifPresent(TradePassword::wasRight);
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    store.add(
        new PasswordCheck(
            new PasswordCheckKey(binding.platform().value(), id), binding, clock.instant()));
    return new PasswordCheckId(id);
  }
}
