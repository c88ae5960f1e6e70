package bank.depository.privacy;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Versions of keys, remembered without a database. */
final class Remembered implements KeyVersions {

  private final Map<String, Set<Integer>> inUse = new HashMap<>();
  private @Nullable Instant emptySince;

  Remembered(Map<String, Set<Integer>> known) {
    know(known, Instant.EPOCH);
  }

  @Override
  public void know(Map<String, Set<Integer>> versions, Instant now) {
    versions.forEach(
        (purpose, all) ->
            inUse.merge(
                purpose,
                new HashSet<>(all),
                (one, other) -> {
                  one.addAll(other);
                  return one;
                }));
  }

  @Override
  public Map<String, Set<Integer>> inUse() {
    return inUse;
  }

  @Override
  public Optional<Instant> emptySince(String purpose, int newest) {
    return Optional.ofNullable(emptySince);
  }

  @Override
  public void empty(String purpose, int newest, Instant now) {
    emptySince = now;
  }

  @Override
  public void notEmpty(String purpose, int newest) {
    emptySince = null;
  }

  @Override
  public void retire(String purpose, int newest, Instant now) {
    inUse.getOrDefault(purpose, new HashSet<>()).removeIf(version -> version < newest);
  }
}
