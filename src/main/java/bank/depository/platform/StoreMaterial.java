package bank.depository.platform;

import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/** A paper of the application is uploaded; every version stays (ADM-02). */
@ApplicationScoped
public class StoreMaterial {

  private final AdmissionDesk desk;
  private final AdmissionFile file;
  private final Clock clock;

  StoreMaterial(AdmissionDesk desk, AdmissionFile file, Clock clock) {
    this.desk = desk;
    this.file = file;
    this.clock = clock;
  }

  /** A paper has at most this many bytes. */
  public static final int SIZE_LIMIT_BYTES = 3 * 1024 * 1024;

  private static final int NAME_LIMIT_CHARS = 200;
  private static final Set<String> MEDIA_TYPES =
      Set.of("application/pdf", "image/png", "image/jpeg", "text/plain");

  /** The paper. */
  public record Command(
      PlatformId platform, MaterialKind kind, String fileName, String mediaType, byte[] content) {}

  /**
   * Keeps the paper and tells its version. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code
   * NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN}, {@code FIELD_INVALID} and {@code BODY_TOO_LARGE}.
   */
  @Transactional
  public int handle(SignedInStaff maker, Command command) {
    Platform platform = desk.applying(maker, command.platform());
    requireSound(command);
    int version =
        file.add(
            platform.id(),
            new AdmissionFile.Paper(
                command.kind(),
                command.fileName(),
                command.mediaType(),
                command.content(),
                maker.id(),
                clock.instant()));
    desk.record(
        maker,
        "ADMISSION_MATERIAL_STORED",
        platform.id(),
        Map.of(
            "kind", command.kind().name(),
            "version", version,
            "sha256", Sha256Digest.of(command.content()).hex()));
    return version;
  }

  private static void requireSound(Command command) {
    if (command.content().length > SIZE_LIMIT_BYTES) {
      throw new Refusal(ErrorCode.BODY_TOO_LARGE, "a paper has at most 3 MiB");
    }
    boolean named =
        !command.fileName().isBlank() && command.fileName().length() <= NAME_LIMIT_CHARS;
    if (command.content().length == 0 || !named) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a paper has a name and a content");
    }
    if (!MEDIA_TYPES.contains(command.mediaType())) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a paper is PDF, PNG, JPEG or plain text");
    }
  }
}
