package bank.depository.platform;

import bank.depository.crypto.RandomTokens;
import bank.depository.crypto.signature.VerificationKey;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A platform's public signing key enters the register and gets a challenge (ADM-08). */
@ApplicationScoped
public class RegisterKey {

  private final AdmissionDesk desk;
  private final RegisteredKeys keys;
  private final RandomTokens random;
  private final Clock clock;

  RegisterKey(AdmissionDesk desk, RegisteredKeys keys, RandomTokens random, Clock clock) {
    this.desk = desk;
    this.keys = keys;
    this.random = random;
    this.clock = clock;
  }

  /** A platform has at most this many keys. */
  public static final int KEY_LIMIT = 50;

  /** A key is valid for at most this time. */
  public static final Duration LONGEST = Duration.ofDays(3 * 366);

  /**
   * The key.
   *
   * @param pem its SubjectPublicKeyInfo as PEM text
   * @param validFrom first instant at which it may sign
   * @param validUntil first instant at which it no longer may
   */
  public record Command(PlatformId platform, String pem, Instant validFrom, Instant validUntil) {}

  /**
   * Registers it, not yet usable. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code NOT_FOUND},
   * {@code PLATFORM_STEP_FORBIDDEN} in review and after the end, {@code SIGNING_KEY_UNUSABLE},
   * {@code PLATFORM_KEY_KNOWN} and {@code FIELD_INVALID}.
   */
  @Transactional
  public PlatformKeyId handle(SignedInStaff maker, Command command) {
    Platform platform = desk.any(maker, command.platform());
    requireChangeable(platform);
    PlatformKey wanted = wanted(command);
    requireNew(wanted);
    keys.add(new RegisteredKey(wanted, challenge(wanted), maker.id(), clock.instant()));
    desk.record(
        maker,
        "PLATFORM_KEY_REGISTERED",
        platform.id(),
        Map.of("key_id", wanted.id().value(), "algorithm", wanted.algorithm().wireName()));
    return wanted.id();
  }

  static void requireChangeable(Platform platform) {
    if (platform.state() == PlatformState.IN_REVIEW || platform.state() == PlatformState.CLOSED) {
      throw new Refusal(
          ErrorCode.PLATFORM_STEP_FORBIDDEN,
          "platform " + platform.id() + " is " + platform.state());
    }
  }

  private static PlatformKey wanted(Command command) {
    boolean ordered = command.validUntil().isAfter(command.validFrom());
    if (!ordered || command.validUntil().isAfter(command.validFrom().plus(LONGEST))) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a key is valid for at most three years");
    }
    VerificationKey key = VerificationKey.fromPem(command.pem());
    return new PlatformKey(
        command.platform(),
        PlatformKeyId.of(command.platform(), key),
        key,
        command.validFrom(),
        command.validUntil());
  }

  private void requireNew(PlatformKey wanted) {
    if (keys.find(wanted.id()).isPresent()) {
      throw new Refusal(ErrorCode.PLATFORM_KEY_KNOWN, "key " + wanted.id());
    }
    if (keys.list(wanted.platform()).size() >= KEY_LIMIT) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a platform has at most " + KEY_LIMIT + " keys");
    }
  }

  private String challenge(PlatformKey wanted) {
    return "depository-key-proof " + wanted.id() + " " + random.token();
  }
}
