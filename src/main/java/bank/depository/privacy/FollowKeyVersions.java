package bank.depository.privacy;

import bank.depository.crypto.LastingKeys;
import bank.depository.crypto.PersonalDataCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps which versions of keys the database needs, and decides when an older one of personal data
 * is needed no more: nothing stood under it at two looks, between which every writer that had begun
 * before has ended.
 */
@ApplicationScoped
public class FollowKeyVersions {

  /** The time between the two looks: longer than any transaction. */
  static final Duration BETWEEN_LOOKS = Duration.ofMinutes(10);

  private final KeyVersions versions;
  private final SealedValues values;
  private final LastingKeys keys;
  private final PersonalDataCipher cipher;
  private final Clock clock;

  FollowKeyVersions(
      KeyVersions versions,
      SealedValues values,
      LastingKeys keys,
      PersonalDataCipher cipher,
      Clock clock) {
    this.versions = versions;
    this.values = values;
    this.keys = keys;
    this.cipher = cipher;
    this.clock = clock;
  }

  /** What there is to do. */
  public enum Todo {
    /** Older versions stand in use. */
    RENEW,
    /** Nothing was found, and the second look is not due. */
    WAIT,
    /** The second look is due. */
    LOOK,
    /** No older version is in use. */
    NOTHING
  }

  /** Writes down which keys there are, and says what is to do. */
  @Transactional
  public Todo handle() {
    versions.know(keys.versions(), clock.instant());
    int newest = cipher.newestVersion();
    Set<Integer> inUse = versions.inUse().getOrDefault(LastingKeys.PERSONAL_DATA, Set.of());
    if (inUse.stream().noneMatch(version -> version < newest)) {
      return Todo.NOTHING;
    }
    return versions
        .emptySince(LastingKeys.PERSONAL_DATA, newest)
        .map(since -> isDue(since) ? Todo.LOOK : Todo.WAIT)
        .orElse(Todo.RENEW);
  }

  /**
   * Counts what stands under older versions, and retires them at the second look that finds
   * nothing.
   */
  @Transactional
  public long handle(int newest) {
    long left = values.olderThan(newest).stream().mapToLong(SealedValues.Older::count).sum();
    if (left > 0) {
      versions.notEmpty(LastingKeys.PERSONAL_DATA, newest);
      return left;
    }
    Optional<Instant> since = versions.emptySince(LastingKeys.PERSONAL_DATA, newest);
    if (since.isEmpty()) {
      versions.empty(LastingKeys.PERSONAL_DATA, newest, clock.instant());
    } else if (isDue(since.get())) {
      versions.retire(LastingKeys.PERSONAL_DATA, newest, clock.instant());
    }
    return left;
  }

  private boolean isDue(Instant since) {
    return !clock.instant().isBefore(since.plus(BETWEEN_LOOKS));
  }
}
