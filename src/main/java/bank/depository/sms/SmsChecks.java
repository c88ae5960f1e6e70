package bank.depository.sms;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Proofs that a code was right. */
@ApplicationScoped
public class SmsChecks {

  private final SmsStore store;
  private final Clock clock;

  SmsChecks(SmsStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Spends the proof in the transaction that does what it was given for. Refuses SMS_CHECK_INVALID
   * where it was spent, has expired, or is for another order, purpose or amount.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void spend(
      PlatformId platform, SmsCheckId check, OrderId order, SmsPurpose purpose, Money amount) {
    Instant now = clock.instant();
    store
        .lockCode(new SmsCodeKey(platform.value(), check.value()))
        .filter(code -> code.isFor(order.value(), purpose, amount.fen()))
        .filter(code -> code.isSpendable(now))
        .orElseThrow(() -> new Refusal(ErrorCode.SMS_CHECK_INVALID))
        .spend(now);
  }
}
