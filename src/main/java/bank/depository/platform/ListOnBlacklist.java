package bank.depository.platform;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

/** An institution or person is put on the blacklist (ADM-04). */
@ApplicationScoped
public class ListOnBlacklist {

  private final Blacklist blacklist;
  private final AuditTrail audit;
  private final Clock clock;

  ListOnBlacklist(Blacklist blacklist, AuditTrail audit, Clock clock) {
    this.blacklist = blacklist;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whom and why, at most 500 characters. */
  public record Command(Blacklist.Kind kind, String value, String reason) {}

  /**
   * Lists it; again it changes nothing. Refuses with {@code STAFF_PERMISSION_MISSING} and {@code
   * FIELD_INVALID}.
   */
  @Transactional
  public void handle(SignedInStaff maker, Command command) {
    maker.require(Permission.ADMISSION);
    String reason = command.reason().strip();
    if (command.value().isBlank() || reason.length() < 2 || reason.length() > 500) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "a value, and a reason of 2 to 500 characters");
    }
    Blacklist.Subject subject =
        switch (command.kind()) {
          case NAME -> Blacklist.Subject.name(command.value());
          case CREDIT_CODE -> Blacklist.Subject.creditCode(command.value());
        };
    blacklist.add(subject, reason, maker.id(), clock.instant());
    String digest = HexFormat.of().formatHex(subject.digest());
    audit.record(
        Actor.staff(maker.id()),
        "BLACKLIST_ENTRY_ADDED",
        "blacklist:" + digest,
        Map.of("kind", command.kind().name()));
  }
}
