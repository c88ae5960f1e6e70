package bank.depository.platform;

import bank.depository.shared.PlatformId;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** The visit at the premises is recorded (ADM-03). */
@ApplicationScoped
public class RecordSiteVisit {

  private final AdmissionDesk desk;
  private final AdmissionFile file;
  private final Clock clock;

  RecordSiteVisit(AdmissionDesk desk, AdmissionFile file, Clock clock) {
    this.desk = desk;
    this.file = file;
    this.clock = clock;
  }

  /** Who went when, and what they saw. */
  public record Command(
      PlatformId platform, LocalDate visitedOn, String visitors, String findings) {}

  /**
   * Records it. Refuses with {@code STAFF_PERMISSION_MISSING}, {@code NOT_FOUND}, {@code
   * PLATFORM_STEP_FORBIDDEN} and {@code FIELD_INVALID}.
   */
  @Transactional
  public void handle(SignedInStaff maker, Command command) {
    Platform platform = desk.applying(maker, command.platform());
    SiteVisit visit =
        new SiteVisit(
            command.visitedOn(),
            command.visitors(),
            command.findings(),
            maker.id(),
            clock.instant());
    file.add(platform.id(), visit);
    desk.record(
        maker,
        "SITE_VISIT_RECORDED",
        platform.id(),
        Map.of("visited_on", command.visitedOn().toString()));
  }
}
