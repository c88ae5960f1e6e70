package bank.depository.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves the whole trail: each entry has the next number, is chained to the one before, and has the
 * hash of what it says; the last one is the head. Names the first entry that does not fit.
 *
 * <p>Whoever may rewrite every row and the head at once leaves a trail that fits in itself; the
 * last hash, kept elsewhere, shows that too.
 */
@ApplicationScoped
public class VerifyAuditTrail {

  private final AuditStore store;

  VerifyAuditTrail(AuditStore store) {
    this.store = store;
  }

  /**
   * What was found.
   *
   * @param entries how many entries fit, from the first on
   * @param lastHash the hash of the last of them
   * @param broken the first that does not fit
   */
  public record Verification(long entries, ChainHash lastHash, Optional<Broken> broken) {

    /** Whether nothing is amiss. */
    public boolean whole() {
      return broken.isEmpty();
    }
  }

  /**
   * The first entry that does not fit.
   *
   * @param no its number
   * @param how what does not fit
   */
  public record Broken(long no, How how) {}

  /** What can be wrong with an entry. */
  public enum How {
    /** There is no entry of the next number. */
    MISSING,
    /** It is not chained to the entry before. */
    UNCHAINED,
    /** Its hash is not that of what it says. */
    ALTERED,
    /** It is the last one, and the head of the trail says otherwise. */
    HEAD_DIFFERS
  }

  /** Reads the trail from its first entry; memory does not grow with its length. */
  @Transactional
  public Verification handle() {
    Walk walk = new Walk();
    store.walk(walk::fits);
    walk.end(store.head());
    return new Verification(walk.last, walk.hash, walk.broken());
  }

  private static final class Walk {
    private long last;
    private ChainHash hash = ChainHash.BEGINNING;
    private Optional<Broken> found = Optional.empty();

    boolean fits(AuditStore.Row row) {
      found = judge(row).map(how -> new Broken(last + 1, how));
      if (found.isPresent()) {
        return false;
      }
      last = row.no();
      hash = new ChainHash(row.hash());
      return true;
    }

    private Optional<How> judge(AuditStore.Row row) {
      if (row.no() != last + 1) {
        return Optional.of(How.MISSING);
      }
      if (!Arrays.equals(hash.bytes(), row.previousHash())) {
        return Optional.of(How.UNCHAINED);
      }
      return AuditHashing.fits(row, hash) ? Optional.empty() : Optional.of(How.ALTERED);
    }

    void end(AuditStore.Head head) {
      if (found.isEmpty() && (head.no() != last || !head.hash().equals(hash))) {
        found = Optional.of(new Broken(last, How.HEAD_DIFFERS));
      }
    }

    Optional<Broken> broken() {
      return found;
    }
  }
}
