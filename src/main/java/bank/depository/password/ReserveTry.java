package bank.depository.password;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Counts a try before it is compared. */
@ApplicationScoped
class ReserveTry {

  private final PasswordStore store;
  private final PlatformScope scope;
  private final Clock clock;

  ReserveTry(PasswordStore store, PlatformScope scope, Clock clock) {
    this.store = store;
    this.scope = scope;
    this.clock = clock;
  }

  /** What to compare with, and how many tries are left should this one be wrong. */
  record Reserved(byte[] hash, int triesLeft) {}

  /** The try; empty where none is left today. Refuses CUSTOMER_UNKNOWN. */
  @Transactional
  public Optional<Reserved> handle(PasswordBinding binding) {
    scope.enter(binding.platform());
    TradePassword password =
        store
            .lock(TradePasswordKey.of(binding.platform(), binding.customerNo()))
            .orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
    return password.take(ShanghaiTime.dayOf(clock.instant()))
        ? Optional.of(new Reserved(password.hash(), password.triesLeft()))
        : Optional.empty();
  }
}
