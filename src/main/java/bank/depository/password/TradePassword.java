package bank.depository.password;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The trade password (交易密码) of one sub-account, in a form that serves only to compare, and the
 * wrong tries of the day. The last wrong try of a day locks it; midnight does not unlock it, an
 * identity check does, after which the customer chooses anew (PWD-03).
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

  private @Nullable Instant changedAt;

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
   * @return whether there was one left
   */
  boolean take(LocalDate today) {
    if (isLocked()) {
      return false;
    }
    if (!triesDay.equals(today)) {
      this.triesDay = today;
      this.wrongTries = 0;
    }
    wrongTries++;
    return true;
  }

  /** Whether every try of a day was wrong and no identity check has followed. */
  boolean isLocked() {
    return wrongTries >= PasswordLimits.MOST_WRONG_TRIES;
  }

  /** Another takes its place, chosen by its customer; whatever was tried before is forgotten. */
  void become(byte[] chosen, Instant now) {
    this.hash = chosen.clone();
    this.wrongTries = 0;
    this.changedAt = now;
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
