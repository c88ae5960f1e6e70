package bank.depository.privacy;

import bank.depository.crypto.LastingKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the keys that something in the database may need and that are not there. */
@ApplicationScoped
class FindMissingKeys {

  private final KeyVersions versions;
  private final LastingKeys keys;

  FindMissingKeys(KeyVersions versions, LastingKeys keys) {
    this.versions = versions;
    this.keys = keys;
  }

  /** The names of their files. */
  @Transactional
  Set<String> handle() {
    Map<String, Set<Integer>> there = keys.versions();
    Set<String> missing = new TreeSet<>();
    versions
        .inUse()
        .forEach(
            (purpose, needed) ->
                needed.stream()
                    .filter(version -> !there.getOrDefault(purpose, Set.of()).contains(version))
                    .forEach(version -> missing.add(purpose + ".v" + version + ".key")));
    return missing;
  }
}
