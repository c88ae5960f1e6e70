package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer who is signed in, in one browser, with the sub-accounts that are theirs. */
@Entity
@Table(name = "entrance_session")
public class EntranceSession {

  /** How much later than the last use a use is written down. */
  private static final Duration GRAIN = Duration.ofSeconds(20);

  @Id private UUID sessionId;

  @Column(updatable = false)
  @SuppressWarnings("UnusedVariable") // the database finds the row by it
  private byte[] browserDigest;

  @Column(updatable = false)
  private String[] accounts;

  @Column(updatable = false)
  private Instant signedInAt;

  private Instant lastUsedAt;

  @Column(updatable = false)
  private Instant endsAt;

  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected EntranceSession() {}

  EntranceSession(UUID id, byte[] browserDigest, List<CustomerKey> accounts, Instant now) {
    this.sessionId = id;
    this.browserDigest = browserDigest.clone();
    this.accounts = AccountNames.written(accounts);
    this.signedInAt = now;
    this.lastUsedAt = now;
    this.endsAt = now.plus(EntranceLimits.LONGEST);
  }

  /** Uses it; false where it has ended, rested too long or lasted too long. */
  boolean use(Instant now) {
    if (endedAt != null
        || !now.isBefore(endsAt)
        || !now.isBefore(lastUsedAt.plus(EntranceLimits.IDLE))) {
      return false;
    }
    if (now.isAfter(lastUsedAt.plus(GRAIN))) {
      lastUsedAt = now;
    }
    return true;
  }

  /** It ends. */
  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  /** Our id of it. */
  public UUID id() {
    return sessionId;
  }

  /** The sub-accounts, in the order in which the pages number them from 1. */
  public List<CustomerKey> accounts() {
    return AccountNames.read(accounts);
  }

  /** When it began. */
  public Instant signedInAt() {
    return signedInAt;
  }
}
