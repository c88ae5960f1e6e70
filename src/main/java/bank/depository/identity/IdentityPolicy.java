package bank.depository.identity;

import java.util.List;
import java.util.Set;

/** What data may choose (IDV-01, IDV-02, CRD-02). */
final class IdentityPolicy {

  private IdentityPolicy() {}

  /** The chosen methods without those below the floor, in their order. */
  static List<IdentityMethod> above(Set<IdentityMethod> floor, List<IdentityMethod> chosen) {
    return chosen.stream().filter(floor::contains).distinct().toList();
  }
}
