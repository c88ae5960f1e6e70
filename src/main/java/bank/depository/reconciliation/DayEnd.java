package bank.depository.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How far the end of a platform's business day is, and when it is gone on with. */
@Entity
@Table(name = "day_end")
public class DayEnd {

  /** How long a worker may be silent before its day end is another's. */
  static final Duration LEASE = Duration.ofMinutes(5);

  /** The pause after the first try that left something to do. */
  static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

  /** The longest pause between two tries. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  @EmbeddedId private DayEndKey key;

  @Column(updatable = false)
  private Instant begunAt;

  private @Nullable Instant settledAt;
  private @Nullable Instant sweptAt;
  private @Nullable Instant sealedAt;
  private @Nullable Instant filesAt;
  private @Nullable Instant reconciledAt;
  private int tries;
  private @Nullable Instant nextTryAt;
  @Version private int version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected DayEnd() {}

  /** A day whose end is to begin at once. */
  DayEnd(DayEndKey key, Instant now) {
    this.key = key;
    this.begunAt = now;
    this.nextTryAt = now;
  }

  /** Takes it for one worker, if it is due. */
  boolean claim(Instant now) {
    if (nextTryAt == null || nextTryAt.isAfter(now)) {
      return false;
    }
    tries++;
    nextTryAt = now.plus(LEASE);
    return true;
  }

  /** A part is done. */
  void done(DayEndPart part, Instant now) {
    switch (part) {
      case SETTLED -> settledAt = now;
      case SWEPT -> sweptAt = now;
      case SEALED -> sealedAt = now;
      case FILES -> filesAt = now;
      case RECONCILED -> reconciledAt = now;
    }
  }

  /** The worker has done what could be done; the rest is tried again, ever more slowly. */
  void rest(Instant now) {
    boolean whole = Arrays.stream(DayEndPart.values()).allMatch(this::isDone);
    this.nextTryAt = whole ? null : now.plus(pauseAfter(tries));
  }

  /** 5 s, 10 s, 20 s … up to ten minutes. */
  static Duration pauseAfter(int tries) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** Whether that part is done. */
  public boolean isDone(DayEndPart part) {
    return switch (part) {
          case SETTLED -> settledAt;
          case SWEPT -> sweptAt;
          case SEALED -> sealedAt;
          case FILES -> filesAt;
          case RECONCILED -> reconciledAt;
        }
        != null;
  }

  /** Whether nothing is left to do. */
  public boolean isWhole() {
    return nextTryAt == null;
  }

  /** Which day of which platform. */
  public DayEndKey key() {
    return key;
  }

  /** When its end began. */
  public Instant begunAt() {
    return begunAt;
  }

  /** How often it was tried. */
  public int tries() {
    return tries;
  }
}
