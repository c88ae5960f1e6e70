package bank.depository.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves the whole trail: each entry has the next number, is chained to the one before, and has the
 * hash of what it says; the last one is the head. Names the first entry that does not fit.
 *
 * <p>Whoever may rewrite every row and the head at once leaves a trail that fits in itself, but not
 * its anchors: those are signed with a key that is not in the database.
 */
@ApplicationScoped
public class VerifyAuditTrail {

  private final AuditStore store;
  private final AnchorKey key;

  VerifyAuditTrail(AuditStore store, AnchorKey key) {
    this.store = store;
    this.key = key;
  }

  /**
   * What was found.
   *
   * @param entries how many entries fit, from the first on
   * @param lastHash the hash of the last of them
   * @param anchoredTo the last entry that a signed anchor vouches for
   * @param broken the first that does not fit
   */
  public record Verification(
      long entries, ChainHash lastHash, long anchoredTo, Optional<Broken> broken) {

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
    HEAD_DIFFERS,
    /** It fits into the trail, and a signed anchor says that it was another. */
    ANCHOR_DIFFERS,
    /** Its anchor is not signed by the bank. */
    ANCHOR_FORGED,
    /** The anchor before its anchor is not there. */
    ANCHOR_MISSING
  }

  /** Reads the trail from its first entry; memory does not grow with its length. */
  @Transactional
  public Verification handle() {
    Walk walk = new Walk();
    store.walk(walk::fits);
    walk.end(store.head());
    AnchorWalk anchors = new AnchorWalk(key.signatures());
    store.walkAnchors(anchors::fits);
    return new Verification(
        walk.last, walk.hash, anchors.last, walk.broken().or(() -> anchors.found));
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

  private static final class AnchorWalk {
    private final AnchorKey.Signatures signatures;
    private long last;
    private Optional<Broken> found = Optional.empty();

    AnchorWalk(AnchorKey.Signatures signatures) {
      this.signatures = signatures;
    }

    boolean fits(AuditStore.AnchorRow row) {
      Anchor anchor = row.found().anchor();
      found = judge(row, anchor).map(how -> new Broken(anchor.no(), how));
      if (found.isPresent()) {
        return false;
      }
      last = anchor.no();
      return true;
    }

    private Optional<How> judge(AuditStore.AnchorRow row, Anchor anchor) {
      if (anchor.previousNo() != last) {
        return Optional.of(How.ANCHOR_MISSING);
      }
      if (!signatures.areOurs(row.found().keyId(), anchor.text(), row.found().signature())) {
        return Optional.of(How.ANCHOR_FORGED);
      }
      return row.entryHash().equals(Optional.of(anchor.hash()))
          ? Optional.empty()
          : Optional.of(How.ANCHOR_DIFFERS);
    }
  }
}
