package bank.depository.platform;

import bank.depository.crypto.signature.SignatureAlgorithm;
import bank.depository.crypto.signature.VerificationKey;
import bank.depository.shared.PlatformId;
import java.time.Instant;

/**
 * A signing key of a platform as signatures are checked with it.
 *
 * @param platform whose it is
 * @param id the {@code keyid}
 * @param key the public key, which decides the algorithm
 * @param validFrom first instant at which it may sign
 * @param validUntil first instant at which it no longer may
 */
public record PlatformKey(
    PlatformId platform,
    PlatformKeyId id,
    VerificationKey key,
    Instant validFrom,
    Instant validUntil) {

  /** The algorithm that signatures of this key have. */
  public SignatureAlgorithm algorithm() {
    return key.algorithm();
  }

  /** Whether it may sign at that instant. */
  public boolean isValidAt(Instant instant) {
    return !instant.isBefore(validFrom) && instant.isBefore(validUntil);
  }
}
