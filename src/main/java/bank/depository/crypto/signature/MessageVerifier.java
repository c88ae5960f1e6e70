package bank.depository.crypto.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Checks a message's signature against what the contract asks of that kind of message (API-02). It
 * keeps no state: a nonce seen before is the caller's to refuse, and so is a Content-Digest that
 * does not fit the body.
 */
public final class MessageVerifier {

  /** The fewest characters of a nonce: 96 bits in base64. */
  public static final int NONCE_MIN_LENGTH = 16;

  /** The most characters of a nonce. */
  public static final int NONCE_MAX_LENGTH = 128;

  /** The most characters of a key id. */
  public static final int KEY_ID_MAX_LENGTH = 128;

  private final Clock clock;

  /** Takes the time from that clock. */
  public MessageVerifier(Clock clock) {
    this.clock = clock;
  }

  /**
   * Judges the one signature that carries the profile's tag.
   *
   * @param keys is asked at most once, and only for a signature that is whole and in time
   */
  public SignatureOutcome verify(
      MessageComponents message, SignatureProfile profile, KeyResolver keys) {
    @Nullable String base = null;
    @Nullable String keyId = null;
    try {
      ReceivedSignature received = ReceivedSignature.read(message, profile.tag());
      keyId = received.claimedKeyId();
      base = SignedText.of(message, received.components(), received.input().serialize());
      return judge(received, profile, keys, base);
    } catch (SignatureFault fault) {
      return new SignatureOutcome.Refused(fault.reason(), fault.detail(), base, keyId);
    }
  }

  private SignatureOutcome judge(
      ReceivedSignature received, SignatureProfile profile, KeyResolver keys, String base)
      throws SignatureFault {
    requireCoverage(received, profile);
    long created = received.seconds("created");
    long expires = received.seconds("expires");
    String nonce = bounded(received, "nonce", NONCE_MIN_LENGTH, NONCE_MAX_LENGTH);
    String keyId = bounded(received, "keyid", 1, KEY_ID_MAX_LENGTH);
    SignatureWindow.check(created, expires, clock);
    VerificationKey key = keys.find(keyId).orElseThrow(() -> unknown(keyId));
    requireAlgorithmOf(key, received);
    if (!key.verifies(base.getBytes(StandardCharsets.US_ASCII), received.signature())) {
      throw SignatureFault.invalid("the signature does not fit the base and the key " + keyId);
    }
    return new SignatureOutcome.Verified(
        received.label(),
        keyId,
        key,
        nonce,
        Instant.ofEpochSecond(created),
        Instant.ofEpochSecond(expires),
        base);
  }

  private static void requireCoverage(ReceivedSignature received, SignatureProfile profile)
      throws SignatureFault {
    for (CoveredComponent component : profile.components()) {
      if (!received.components().contains(component)) {
        throw SignatureFault.incomplete("the component " + component + " is not covered");
      }
    }
  }

  private static String bounded(ReceivedSignature received, String parameter, int min, int max)
      throws SignatureFault {
    String text = received.text(parameter);
    if (text.length() < min || text.length() > max) {
      throw SignatureFault.invalid(
          "the parameter " + parameter + " must have " + min + " to " + max + " characters");
    }
    return text;
  }

  /** The parameter is optional; where it stands it may only say what the key says. */
  private static void requireAlgorithmOf(VerificationKey key, ReceivedSignature received)
      throws SignatureFault {
    if (received.has("alg") && !received.text("alg").equals(key.algorithm().wireName())) {
      throw SignatureFault.invalid("the parameter alg is not the key's algorithm");
    }
  }

  private static SignatureFault unknown(String keyId) {
    return new SignatureFault(
        SignatureOutcome.Reason.UNKNOWN_KEY, "no key in use has the id " + keyId);
  }
}
