package bank.depository.platform.rest;

import bank.depository.crypto.signature.ContentDigest;
import bank.depository.crypto.signature.MessageComponents;
import bank.depository.crypto.signature.MessageVerifier;
import bank.depository.crypto.signature.SignatureOutcome;
import bank.depository.crypto.signature.SignatureProfile;
import bank.depository.crypto.signature.SignatureWindow;
import bank.depository.platform.PlatformKey;
import bank.depository.platform.PlatformKeyId;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Decides who sent a request, or refuses it (API-02). Nothing of the request is believed before
 * that.
 */
@ApplicationScoped
class VerifyRequest {

  private static final String REQUEST_NO_FIELD = "idempotency-key";

  private final FindKey findKey;
  private final AdmitRequest admit;
  private final ShowSignedText showText;
  private final MessageVerifier verifier;

  VerifyRequest(FindKey findKey, AdmitRequest admit, ShowSignedText showText, Clock clock) {
    this.findKey = findKey;
    this.admit = admit;
    this.showText = showText;
    this.verifier = new MessageVerifier(clock);
  }

  /**
   * The platform whose key signed the request.
   *
   * <p>Refuses {@code SIGNATURE_MISSING}, {@code SIGNATURE_INCOMPLETE}, {@code SIGNATURE_STALE},
   * {@code SIGNATURE_INVALID}, {@code KEY_UNKNOWN}, {@code REQUEST_NO_MISSING}, {@code
   * DIGEST_MISMATCH}, {@code SIGNATURE_REPLAYED} and {@code PLATFORM_STATE_FORBIDS}.
   */
  PlatformId verify(MessageComponents.Request request, byte[] body) {
    SignatureProfile profile = SignatureProfile.ofRequest(request.method());
    SignatureOutcome outcome =
        verifier.verify(request, profile, keyId -> findKey.handle(keyId).map(PlatformKey::key));
    if (outcome instanceof SignatureOutcome.Refused refused) {
      throw isUnnumbered(request, profile, refused)
          ? new Refusal(ErrorCode.REQUEST_NO_MISSING)
          : showText.handle(refused);
    }
    SignatureOutcome.Verified verified = (SignatureOutcome.Verified) outcome;
    requireDigest(profile, request, body);
    PlatformId platform = new PlatformKeyId(verified.keyId()).platform();
    admit.handle(
        platform,
        verified.keyId() + " " + verified.nonce(),
        SignatureWindow.nonceForgettableFrom(verified.expires()));
    return platform;
  }

  /** A number that is not there cannot be signed; what is missing first is the number. */
  private static boolean isUnnumbered(
      MessageComponents.Request request,
      SignatureProfile profile,
      SignatureOutcome.Refused refused) {
    return profile == SignatureProfile.INSTRUCTION
        && refused.reason() == SignatureOutcome.Reason.INCOMPLETE
        && request.headers().values(REQUEST_NO_FIELD).isEmpty();
  }

  private static void requireDigest(
      SignatureProfile profile, MessageComponents.Request request, byte[] body) {
    if (profile == SignatureProfile.INSTRUCTION
        && !ContentDigest.fits(request.headers().values(ContentDigest.FIELD), body)) {
      throw new Refusal(ErrorCode.DIGEST_MISMATCH);
    }
  }
}
