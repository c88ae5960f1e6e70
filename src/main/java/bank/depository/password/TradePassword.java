package bank.depository.password;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The trade password (交易密码) of one sub-account, in a form that serves only to compare, and the
 * wrong tries of the day.
 */
@Entity
@Table(name = "trade_password")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class TradePassword {

  @EmbeddedId private TradePasswordKey key;
  private byte[] hash;
  private int wrongTries;
  private LocalDate triesDay;

  @Column(updatable = false)
  private Instant setAt;

  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected TradePassword() {}

  TradePassword(TradePasswordKey key, byte[] hash, LocalDate today, Instant now) {
    this.key = key;
    this.hash = hash.clone();
    this.triesDay = today;
    this.setAt = now;
  }

  /**
   * Counts a try before it is compared, so that no crash and no crowd of tries at once gains one.
   *
   * @return whether there was one left today
   */
  boolean take(LocalDate today) {
    if (!triesDay.equals(today)) {
      this.triesDay = today;
      this.wrongTries = 0;
    }
    if (wrongTries >= PasswordLimits.MOST_WRONG_TRIES) {
      return false;
    }
    wrongTries++;
    return true;
  }

  /** The try was right: the day begins anew. */
  void wasRight() {
    this.wrongTries = 0;
  }

  int triesLeft() {
    return PasswordLimits.MOST_WRONG_TRIES - wrongTries;
  }

  byte[] hash() {
    return hash.clone();
  }
}
