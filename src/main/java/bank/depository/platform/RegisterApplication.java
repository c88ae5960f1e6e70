package bank.depository.platform;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.identity.CreditCode;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform applies: the maker enters who it is and who stands behind it (ADM-01, ADM-04). */
@ApplicationScoped
public class RegisterApplication {

  /** At most this many principals, and as many return hosts. */
  public static final int LIST_LIMIT = 100;

  private final Platforms platforms;
  private final AdmissionFile file;
  private final Blacklist blacklist;
  private final PlatformScope scope;
  private final AuditTrail audit;
  private final Clock clock;

  RegisterApplication(
      Platforms platforms,
      AdmissionFile file,
      Blacklist blacklist,
      PlatformScope scope,
      AuditTrail audit,
      Clock clock) {
    this.platforms = platforms;
    this.file = file;
    this.blacklist = blacklist;
    this.scope = scope;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who applies. */
  public record Command(
      String name,
      CreditCode creditCode,
      Environment environment,
      List<Principal> principals,
      List<ReturnHost> returnHosts) {}

  /**
   * Registers the application and looks at the blacklist; a hit is recorded and stops the admission
   * later. Refuses with {@code STAFF_PERMISSION_MISSING} and {@code FIELD_INVALID}.
   */
  @Transactional
  public PlatformId handle(SignedInStaff maker, Command command) {
    maker.require(Permission.ADMISSION);
    requireBounded(command);
    PlatformId id = platforms.nextId();
    scope.enter(id);
    Platform platform =
        new Platform(
            id,
            command.name().strip(),
            command.creditCode(),
            command.environment(),
            clock.instant());
    platforms.add(platform, command.principals(), command.returnHosts());
    BlacklistCheck check = check(maker, command);
    file.add(id, check);
    audit.record(
        Actor.staff(maker.id()),
        "PLATFORM_APPLICATION_REGISTERED",
        "platform:" + id,
        Map.of("environment", command.environment().name(), "blacklist_hits", check.hits()));
    return id;
  }

  private static void requireBounded(Command command) {
    int principals = command.principals().size();
    int hosts = command.returnHosts().size();
    if (principals < 1 || principals > LIST_LIMIT || hosts < 1 || hosts > LIST_LIMIT) {
      throw new Refusal(
          ErrorCode.FIELD_INVALID, "from 1 to " + LIST_LIMIT + " principals and return hosts");
    }
  }

  private BlacklistCheck check(SignedInStaff maker, Command command) {
    List<Blacklist.Subject> subjects = new ArrayList<>();
    subjects.add(Blacklist.Subject.creditCode(command.creditCode().value()));
    subjects.add(Blacklist.Subject.name(command.name()));
    command.principals().forEach(who -> subjects.add(Blacklist.Subject.name(who.name())));
    return new BlacklistCheck(
        BlacklistCheck.Moment.APPLICATION,
        subjects.size(),
        blacklist.hits(subjects),
        maker.id(),
        clock.instant());
  }
}
