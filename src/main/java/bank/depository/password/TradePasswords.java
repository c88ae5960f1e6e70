package bank.depository.password;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps the trade password of a new sub-account. */
@ApplicationScoped
public class TradePasswords {

  private final PasswordStore store;
  private final Clock clock;

  TradePasswords(PasswordStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Keeps the first password of that customer. Refuses PASSWORD_EXISTS. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void set(PlatformId platform, String customerNo, HashedPassword chosen) {
    if (!chosen.isOf(platform, customerNo)) {
      throw new IllegalArgumentException("chosen by another customer");
    }
    if (store.exists(chosen.key())) {
      throw new Refusal(ErrorCode.PASSWORD_EXISTS);
    }
    Instant now = clock.instant();
    store.add(new TradePassword(chosen.key(), chosen.hash(), ShanghaiTime.dayOf(now), now));
  }
}
