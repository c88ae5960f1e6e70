package bank.depository.privacy;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.crypto.PersonalDataCell;
import bank.depository.crypto.PersonalDataCipher;
import bank.depository.shared.ShanghaiTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * The only way by which a sealed personal value becomes plain (INF-02); a rule of the build forbids
 * every other. Each look is recorded in the transaction in which the value is opened: of staff in
 * the audit trail, of the customer and of the platform in a row of its own, and of the service once
 * for customer, purpose and day, however often a job needs the value ({@code docs/adr/0140}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlainValues {

  private final PersonalDataCipher cipher;
  private final PersonalDataUses uses;
  private final UsesOfToday today;
  private final AuditTrail audit;
  private final TransactionSynchronizationRegistry transaction;
  private final Clock clock;

  PlainValues(
      PersonalDataCipher cipher,
      PersonalDataUses uses,
      UsesOfToday today,
      AuditTrail audit,
      TransactionSynchronizationRegistry transaction,
      Clock clock) {
    this.cipher = cipher;
    this.uses = uses;
    this.today = today;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The value in plain, with the look on record.
   *
   * @throws bank.depository.crypto.SealBrokenException where it was sealed for another cell
   */
  public String open(Viewing viewing, PersonalDataCell cell, byte[] stored) {
    String plain = cipher.decrypt(cell, stored);
    if (transaction.getResource(viewing) == null) {
      transaction.putResource(viewing, Boolean.TRUE);
      record(viewing);
    }
    return plain;
  }

  private void record(Viewing viewing) {
    if (viewing.by() instanceof Viewer.Staff staff) {
      audit.record(
          Actor.staff(staff.staff()),
          viewing.purpose() + "_READ",
          viewing.of().object(),
          Map.of("reason", staff.reason()));
      return;
    }
    Instant now = clock.instant();
    PersonalDataUse use = PersonalDataUse.of(viewing, ShanghaiTime.dayOf(now));
    if (use.isSomebodysLook()) {
      uses.add(use, now);
    } else if (!today.holds(use)) {
      uses.add(use, now);
      transaction.registerInterposedSynchronization(rememberWhenCommitted(use));
    }
  }

  /** What was rolled back is not on record and is recorded by the next look. */
  private Synchronization rememberWhenCommitted(PersonalDataUse use) {
    return new Synchronization() {
      @Override
      public void beforeCompletion() {
        // The record is written already.
      }

      @Override
      public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
          today.remember(use);
        }
      }
    };
  }
}
