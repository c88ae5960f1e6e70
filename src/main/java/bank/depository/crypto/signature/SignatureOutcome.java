package bank.depository.crypto.signature;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message's signature is worth. */
public sealed interface SignatureOutcome {

  /**
   * The signature holds. The caller still has to refuse a nonce that it saw before, and must
   * remember this one until {@link SignatureWindow#nonceForgettableFrom}.
   *
   * @param label the signature's name in the message
   * @param keyId the key's id, as the resolver knows it
   * @param nonce unique for each message of that key
   * @param created when it was signed, as its sender says
   * @param expires the last second in which it holds
   * @param base what was signed
   */
  record Verified(
      String label,
      String keyId,
      VerificationKey key,
      String nonce,
      Instant created,
      Instant expires,
      String base)
      implements SignatureOutcome {}

  /** The signature does not hold, and nothing of the message may be believed. */
  final class Refused implements SignatureOutcome {

    private final Reason reason;
    private final String detail;
    private final @Nullable String base;
    private final @Nullable String keyId;

    Refused(Reason reason, String detail, @Nullable String base, @Nullable String keyId) {
      this.reason = reason;
      this.detail = detail;
      this.base = base;
      this.keyId = keyId;
    }

    /** Which of the causes it is. */
    public Reason reason() {
      return reason;
    }

    /** What is wrong, for the platform's engineers. */
    public String detail() {
      return detail;
    }

    /**
     * The signature base as we computed it, so that the sandbox can show it; empty where the
     * message did not allow one.
     */
    public Optional<String> base() {
      return Optional.ofNullable(base);
    }

    /** The key that the message names, which proves nothing; empty where it names none. */
    public Optional<String> keyId() {
      return Optional.ofNullable(keyId);
    }

    /** The refusal to answer with. */
    public Refusal refusal() {
      return new Refusal(reason.code(), detail);
    }

    @Override
    public String toString() {
      return reason + ": " + detail;
    }
  }

  /** Why a signature does not hold. */
  enum Reason {
    /** There is none. */
    MISSING(ErrorCode.SIGNATURE_MISSING),
    /** A component or a parameter that the contract names is not covered. */
    INCOMPLETE(ErrorCode.SIGNATURE_INCOMPLETE),
    /** Its time lies outside the window. */
    STALE(ErrorCode.SIGNATURE_STALE),
    /** It is malformed or ambiguous, or does not fit message and key. */
    INVALID(ErrorCode.SIGNATURE_INVALID),
    /** The resolver knows no such key. */
    UNKNOWN_KEY(ErrorCode.KEY_UNKNOWN);

    private final ErrorCode code;

    Reason(ErrorCode code) {
      this.code = code;
    }

    /** The one code of the catalogue for it. */
    public ErrorCode code() {
      return code;
    }
  }
}
