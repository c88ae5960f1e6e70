package bank.depository.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The trail as it stood once: number and hash of its last entry. Signed with a key that is not in
 * the database, so that a trail that was rewritten as a whole does not fit it.
 *
 * @param no the last entry then
 * @param hash its hash
 * @param previousNo the last entry of the anchor before, 0 for the first anchor
 * @param at when, cut to the microsecond that the database keeps
 */
public record Anchor(long no, ChainHash hash, long previousNo, Instant at) {

  /** Keeps what the database keeps. */
  public Anchor {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** What is signed. */
  byte[] text() {
    return "audit-anchor\n%d\n%s\n%d\n%s\n"
        .formatted(no, hash, previousNo, at)
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * An anchor with its signature, as it is kept.
   *
   * @param keyId the bank's key that signed
   */
  public record Signed(Anchor anchor, String keyId, byte[] signature) {}
}
