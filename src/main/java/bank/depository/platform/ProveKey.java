package bank.depository.platform;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;

/** The holder of a key proves possession by signing its challenge (ADM-08). */
@ApplicationScoped
public class ProveKey {

  private final AdmissionDesk desk;
  private final RegisteredKeys keys;
  private final Clock clock;

  ProveKey(AdmissionDesk desk, RegisteredKeys keys, Clock clock) {
    this.desk = desk;
    this.keys = keys;
    this.clock = clock;
  }

  private static final int SIGNATURE_LIMIT_CHARS = 2_000;

  /** The signature over the challenge's UTF-8 bytes, in base64. */
  public record Command(PlatformId platform, PlatformKeyId key, String signature) {}

  /**
   * Makes the key usable in its time. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code
   * NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN} in review and after the end, and {@code
   * KEY_PROOF_WRONG}.
   */
  @Transactional
  public void handle(SignedInStaff maker, Command command) {
    Platform platform = desk.any(maker, command.platform());
    RegisterKey.requireChangeable(platform);
    RegisteredKey key =
        keys.find(command.key())
            .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no key " + command.key()));
    key.prove(decoded(command.signature()), clock.instant());
    desk.record(
        maker,
        "PLATFORM_KEY_PROVEN",
        platform.id(),
        Map.of("key_id", key.id().value(), "algorithm", key.algorithm().wireName()));
  }

  private static byte[] decoded(String signature) {
    String text = signature.strip();
    if (text.length() > SIGNATURE_LIMIT_CHARS) {
      throw new Refusal(ErrorCode.KEY_PROOF_WRONG, "too long");
    }
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal(ErrorCode.KEY_PROOF_WRONG, "not base64");
    }
  }
}
