package bank.depository.platform;

import bank.depository.shared.PlatformId;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** The maker says whether an item of the checklist is met (ADM-01). */
@ApplicationScoped
public class RecordFinding {

  private final AdmissionDesk desk;
  private final AdmissionFile file;
  private final Clock clock;

  RecordFinding(AdmissionDesk desk, AdmissionFile file, Clock clock) {
    this.desk = desk;
    this.file = file;
    this.clock = clock;
  }

  /** What was found on which item. */
  public record Command(
      PlatformId platform, ChecklistItem item, Finding.Verdict verdict, String note) {}

  /**
   * Records it; the newest of an item counts. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code
   * NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN} and {@code FIELD_INVALID}.
   */
  @Transactional
  public void handle(SignedInStaff maker, Command command) {
    Platform platform = desk.applying(maker, command.platform());
    file.add(
        platform.id(),
        new Finding(
            command.item(), command.verdict(), command.note(), maker.id(), clock.instant()));
    desk.record(
        maker,
        "ADMISSION_FINDING_RECORDED",
        platform.id(),
        Map.of("item", command.item().name(), "verdict", command.verdict().name()));
  }
}
