package bank.depository.password;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Keeps the trade passwords that customers have chosen. */
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
    requireOwn(platform, customerNo, chosen);
    if (store.exists(chosen.key())) {
      throw new Refusal(ErrorCode.PASSWORD_EXISTS);
    }
    Instant now = clock.instant();
    store.add(new TradePassword(chosen.key(), chosen.hash(), ShanghaiTime.dayOf(now), now));
  }

  /**
   * Puts another in the place of the one that the customer has; a locked one is open again. Refuses
   * CUSTOMER_UNKNOWN, and PASSWORD_CHECK_INVALID where the one that was checked has been changed
   * meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void replace(PlatformId platform, String customerNo, HashedPassword chosen) {
    requireOwn(platform, customerNo, chosen);
    TradePassword password =
        store.lock(chosen.key()).orElseThrow(() -> new Refusal(ErrorCode.CUSTOMER_UNKNOWN));
    if (!chosen.mayReplace(password.hash())) {
      throw new Refusal(ErrorCode.PASSWORD_CHECK_INVALID);
    }
    password.become(chosen.hash(), clock.instant());
  }

  private static void requireOwn(PlatformId platform, String customerNo, HashedPassword chosen) {
    if (!chosen.isOf(platform, customerNo)) {
      throw new IllegalArgumentException("chosen by another customer");
    }
  }
}
