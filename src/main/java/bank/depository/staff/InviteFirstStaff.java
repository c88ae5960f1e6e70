package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.crypto.RandomTokens;
import bank.depository.shared.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Invites the first two members of staff, until both have enrolled: before that there are no two
 * people who could propose and confirm anyone.
 */
@ApplicationScoped
public class InviteFirstStaff {

  private final StaffMembers members;
  private final AuditTrail audit;
  private final RandomTokens random;
  private final SecondFactors factors;
  private final Clock clock;

  InviteFirstStaff(
      StaffMembers members,
      AuditTrail audit,
      RandomTokens random,
      SecondFactors factors,
      Clock clock) {
    this.members = members;
    this.audit = audit;
    this.random = random;
    this.factors = factors;
    this.clock = clock;
  }

  /** An invitation lasts so long. */
  public static final Duration LIFE = Duration.ofHours(72);

  /** The logins of the first two. */
  public static final List<String> LOGINS = List.of("first", "second");

  /**
   * Who is invited with which token.
   *
   * @param login the name to sign in with
   * @param token for the link
   */
  public record Invited(String login, OneTimeToken token) {}

  /**
   * Invites those of the two who have not enrolled, anew where they were invited before; nobody
   * once two members have enrolled.
   *
   * @param write writes the tokens down before they count; given none where nobody is invited
   */
  @Transactional
  public void handle(Consumer<List<Invited>> write) {
    List<String> open =
        members.enrolledUnderLock() >= LOGINS.size()
            ? List.of()
            : LOGINS.stream().filter(this::isNotEnrolled).toList();
    List<Invited> invited =
        open.stream().map(login -> new Invited(login, OneTimeToken.next(random))).toList();
    write.accept(invited);
    if (!invited.isEmpty()) {
      invited.forEach(this::invite);
      audit.record(
          Actor.system("first-staff"),
          "FIRST_STAFF_INVITED",
          "staff:first",
          Map.of("count", invited.size()));
    }
  }

  private boolean isNotEnrolled(String login) {
    return members
        .lockByLogin(login)
        .map(member -> member.state() == StaffState.ENROLLING)
        .orElse(true);
  }

  private void invite(Invited invited) {
    byte[] totpSecret = factors.newSecret(invited.login());
    StaffMember.Invitation invitation =
        new StaffMember.Invitation(invited.token().sha256(), clock.instant().plus(LIFE));
    members
        .lockByLogin(invited.login())
        .ifPresentOrElse(
            member -> member.invite(totpSecret, invitation),
            () ->
                members.add(
                    new StaffMember(described(invited), totpSecret, invitation, clock.instant())));
  }

  private static StaffMember.Description described(Invited invited) {
    return new StaffMember.Description(
        invited.login(), invited.login(), EnumSet.allOf(Permission.class));
  }
}
