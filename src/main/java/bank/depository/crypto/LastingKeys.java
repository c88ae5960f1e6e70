package bank.depository.crypto;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The versions of those keys without which something in the database could not be read or found any
 * more: personal data, hashes of passwords, search digests.
 */
@Singleton
public final class LastingKeys {

  /** How the purpose whose versions the service empties and retires is written. */
  public static final String PERSONAL_DATA = SealingPurpose.PERSONAL_DATA.label();

  private static final List<KeyPurpose> PURPOSES =
      List.of(
          SealingPurpose.PERSONAL_DATA, SealingPurpose.PASSWORD_PEPPER, MacPurpose.SEARCH_DIGEST);

  private final Keys keys;

  LastingKeys(Keys keys) {
    this.keys = keys;
  }

  /** The versions that are there, by purpose. */
  public Map<String, Set<Integer>> versions() {
    Function<KeyPurpose, Set<Integer>> there = keys::versions;
    return PURPOSES.stream().collect(Collectors.toMap(KeyPurpose::label, there));
  }
}
