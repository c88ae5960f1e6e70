package bank.depository.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the database remembers of the versions of keys under which something in it may stand. */
public interface KeyVersions {

  /** Adds those that are not known yet. */
  void know(Map<String, Set<Integer>> versions, Instant now);

  /** Those that are not retired, by purpose. */
  Map<String, Set<Integer>> inUse();

  /**
   * Since when nothing was found under versions of that purpose older than that; empty if any was.
   */
  Optional<Instant> emptySince(String purpose, int newest);

  /** Nothing was found under the older ones. */
  void empty(String purpose, int newest, Instant now);

  /** Something was found under an older one. */
  void notEmpty(String purpose, int newest);

  /** The older ones are needed no more. */
  void retire(String purpose, int newest, Instant now);
}
