package bank.depository.books;

import bank.depository.ledger.Invariants;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether anything of a platform contradicts anything else: the ledger's own rules (both equations,
 * gapless chains, held = Σ open holds, floors, basis and rule of each entry), orders and evidence
 * of each entry, and the registers of loans.
 */
@ApplicationScoped
public class BooksAndRegisters {

  private static final String REGISTERS = registers();

  private final Invariants invariants;
  private final PlatformScope scope;
  private final EntityManager entityManager;

  BooksAndRegisters(Invariants invariants, PlatformScope scope, EntityManager entityManager) {
    this.invariants = invariants;
    this.scope = scope;
    this.entityManager = entityManager;
  }

  /** Each contradiction as a sentence with its rows; none where all is well. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<String> contradictions(PlatformId platform) {
    scope.enter(platform);
    List<String> found = new ArrayList<>();
    invariants
        .violations(platform)
        .forEach(violation -> found.add(violation.rule() + ": " + violation.detail()));
    if (isRegistered(platform)) {
      found.addAll(contradictionsOfRegisters(platform));
    }
    return found;
  }

  /** A platform to which a test gave books and nothing else has no registers to compare with. */
  private boolean isRegistered(PlatformId platform) {
    return !entityManager
        .createNativeQuery(
            "select platform_id from depository.platform where platform_id = :platform",
            Integer.class)
        .setParameter("platform", platform.value())
        .getResultList()
        .isEmpty();
  }

  /** All in one statement; of each rule the first rows that contradict it. */
  private List<String> contradictionsOfRegisters(PlatformId platform) {
    List<?> rows =
        entityManager
            .createNativeQuery(REGISTERS, String.class)
            .setParameter("platform", platform.value())
            .getResultList();
    return rows.stream().map(Object::toString).toList();
  }

  private static String registers() {
    Map<String, String> all = new LinkedHashMap<>(OrderInvariants.QUERIES);
    all.putAll(LoanInvariants.QUERIES);
    return all.entrySet().stream()
        .map(
            rule ->
                "(select '%s: ' || cast(r as text) from (%s) r limit 20)"
                    .formatted(rule.getKey().replace("'", "''"), rule.getValue()))
        .collect(Collectors.joining("\nunion all\n", OrderInvariants.COMMON, ""));
  }
}
