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
 * Invites the first two members of staff, for as long as nobody has enrolled: nobody is there who
 * could propose and confirm them.
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
   * Invites both, or anew where their invitations were not used; nobody once someone has enrolled.
   *
   * @param write writes the tokens down before they count
   */
  @Transactional
  public void handle(Consumer<List<Invited>> write) {
    if (members.anyoneEnrolledUnderLock()) {
      return;
    }
    List<Invited> invited =
        LOGINS.stream().map(login -> new Invited(login, OneTimeToken.next(random))).toList();
    write.accept(invited);
    invited.forEach(this::invite);
    audit.record(
        Actor.system("first-staff"), "FIRST_STAFF_INVITED", "staff:first", Map.of("count", 2));
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
