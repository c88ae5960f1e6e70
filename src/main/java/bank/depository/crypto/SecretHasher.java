package bank.depository.crypto;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Keeps passwords of customers and staff in a form that serves only to compare (PWD-03): Argon2id,
 * then sealed with a versioned key outside the database and bound to its owner, so that a copied
 * database is not enough to try six digits, and a row cannot be copied to another account. Every
 * method wipes the secret it is given.
 */
@Startup
@Singleton
public final class SecretHasher {

  /** Hashes at the same time, for the memory that each takes: as many as the machine has cores. */
  private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

  private static final int WAIT_SECONDS = 10;

  private final Keys keys;
  private final HashCost cost;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);

  SecretHasher(Keys keys, SecretHashConfig config, LaunchMode mode) {
    this.keys = keys;
    this.cost = new HashCost(config.memoryKib(), config.iterations());
    if (cost.isLessThan(HashCost.LEAST) && mode != LaunchMode.TEST) {
      throw new IllegalStateException(
          "depository.secret-hash costs less than %s: %s".formatted(HashCost.LEAST, cost));
    }
  }

  /**
   * The form to store.
   *
   * @param owner whose secret it is, for example {@code trade-password/1001/42}; must be said again
   *     to compare
   */
  public byte[] hash(String owner, char[] secret) {
    return hash(owner, encoded(secret));
  }

  /** The form to store of a secret that is UTF-8 text. */
  public byte[] hash(String owner, byte[] secret) {
    try {
      return seal(owner, inTurn(() -> SlowHash.of(secret, cost)).bytes());
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Whether that is the owner's secret. Takes the same time whichever character is wrong. */
  public boolean matches(String owner, char[] secret, byte[] stored) {
    return matches(owner, encoded(secret), stored);
  }

  /** Whether that UTF-8 text is the owner's secret. */
  public boolean matches(String owner, byte[] secret, byte[] stored) {
    try {
      SlowHash hash = SlowHash.parse(open(owner, stored));
      return inTurn(() -> hash.isOf(secret));
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  /** Costs what a comparison costs: for an owner who does not exist, so that time does not tell. */
  public void hashInVain(char[] secret) {
    byte[] bytes = encoded(secret);
    try {
      inTurn(() -> SlowHash.of(bytes, cost));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  /** Whether the sealing key has a newer version: {@link #reseal} renews it. */
  public boolean sealOutdated(byte[] stored) {
    return SealedForm.versionOf(stored) < keys.sealingKey(SealingPurpose.PASSWORD_PEPPER).version();
  }

  /** The same under the newest sealing key; the owner need not be there. */
  public byte[] reseal(String owner, byte[] stored) {
    return seal(owner, open(owner, stored));
  }

  /** Whether hashing costs more today: hash again when the owner next says the secret. */
  public boolean costOutdated(String owner, byte[] stored) {
    return SlowHash.parse(open(owner, stored)).costsLessThan(cost);
  }

  private byte[] seal(String owner, byte[] hash) {
    return keys.sealingKey(SealingPurpose.PASSWORD_PEPPER).seal(hash, context(owner));
  }

  private byte[] open(String owner, byte[] stored) {
    return keys.open(SealingPurpose.PASSWORD_PEPPER, stored, context(owner));
  }

  private static SealContext context(String owner) {
    return SealContext.of("secret-hash", owner);
  }

  /** Memory is the limit: who waits too long is refused and may try again. */
  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!turns.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static byte[] encoded(char[] secret) {
    ByteBuffer buffer = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    Arrays.fill(buffer.array(), (byte) 0);
    Arrays.fill(secret, '\0');
    return bytes;
  }
}
