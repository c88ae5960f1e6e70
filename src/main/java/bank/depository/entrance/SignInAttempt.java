package bank.depository.entrance;

import bank.depository.account.CustomerKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who says who they are and is to type a code. It is the same whether there is such a
 * customer or not: only who gets a code differs.
 */
@Entity
@Table(name = "sign_in_attempt")
@SuppressWarnings(
    "UnusedVariable") // some columns are written for the bank to read, not for this class
public class SignInAttempt {

  @Id private UUID attemptId;

  @Column(updatable = false)
  private byte[] browserDigest;

  @Column(updatable = false)
  private byte[] personDigest;

  @Column(updatable = false)
  private byte[] sourceDigest;

  @Column(updatable = false)
  private byte[] mobileCipher;

  private String[] accounts;
  private int wrongTries;

  @Column(updatable = false)
  private Instant begunAt;

  private @Nullable Instant endedAt;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected SignInAttempt() {}

  SignInAttempt(UUID id, byte[] browserDigest, Who who, Instant now) {
    this.attemptId = id;
    this.browserDigest = browserDigest.clone();
    this.personDigest = who.personDigest();
    this.sourceDigest = who.sourceDigest();
    this.mobileCipher = who.mobileCipher();
    this.accounts = new String[0];
    this.begunAt = now;
  }

  /** Who tries, from where, and where a code would go; digests and ciphers. */
  record Who(byte[] personDigest, byte[] sourceDigest, byte[] mobileCipher) {}

  /** These are theirs. */
  void found(List<CustomerKey> keys) {
    this.accounts = AccountNames.written(keys);
  }

  /** Counts a try before it is compared; false where none is left or the time is over. */
  boolean take(Instant now) {
    boolean open =
        endedAt == null
            && now.isBefore(begunAt.plus(EntranceLimits.ATTEMPT_VALID))
            && wrongTries < EntranceLimits.MOST_WRONG_TRIES;
    if (open) {
      wrongTries++;
    }
    return open;
  }

  /** The customer is in; the attempt serves no more. */
  void end(Instant now) {
    this.endedAt = now;
  }

  boolean isOpen() {
    return endedAt == null;
  }

  UUID id() {
    return attemptId;
  }

  byte[] mobileCipher() {
    return mobileCipher.clone();
  }

  List<CustomerKey> accounts() {
    return AccountNames.read(accounts);
  }
}
