package bank.depository.password;

import bank.depository.ledger.LegalBasis;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Proofs that trade passwords were right. */
@ApplicationScoped
public class PasswordChecks {

  private final PasswordStore store;
  private final Clock clock;

  PasswordChecks(PasswordStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Spends the proof in the transaction that moves the money, and gives the legal basis of the
   * movement. An order has at most one proof spent, which the database guards too. Refuses
   * PASSWORD_CHECK_INVALID where it was spent, has expired, or is for another order or amount.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LegalBasis spend(PlatformId platform, PasswordCheckId check, OrderId order, Money amount) {
    Instant now = clock.instant();
    store
        .lockCheck(platform, check)
        .filter(found -> found.isFor(order, amount) && found.isSpendable(now))
        .orElseThrow(() -> new Refusal(ErrorCode.PASSWORD_CHECK_INVALID))
        .spend(now);
    return new LegalBasis(LegalBasis.Kind.PASSWORD_CHECK, check.toString());
  }
}
