package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.crypto.SecretHasher;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;

/** An invited member sets a password and proves the second factor. */
@ApplicationScoped
public class Enrol {

  private final StaffMembers members;
  private final SecretHasher secrets;
  private final AuditTrail audit;
  private final SecondFactors factors;
  private final Clock clock;

  Enrol(
      StaffMembers members,
      SecretHasher secrets,
      AuditTrail audit,
      SecondFactors factors,
      Clock clock) {
    this.members = members;
    this.secrets = secrets;
    this.audit = audit;
    this.factors = factors;
    this.clock = clock;
  }

  private static final int SHORTEST_CHARS = 12;
  private static final int LONGEST_CHARS = 128;

  /**
   * What the member enters.
   *
   * @param token of the link
   * @param secret the password; wiped by the caller
   * @param code of the second factor
   */
  public record Command(OneTimeToken token, char[] secret, String code) {}

  /**
   * Makes the member active; the link is used up. Refuses with {@code ENROLMENT_INVALID}, {@code
   * ENROLMENT_SECRET_WEAK} and {@code ENROLMENT_CODE_WRONG}.
   */
  @Transactional
  public void handle(Command command) {
    Instant now = clock.instant();
    StaffMember member =
        members
            .lockByInvitation(command.token().sha256())
            .filter(invited -> invited.isInvitedAt(now))
            .orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_INVALID));
    requireStrong(command.secret(), member.login());
    long step =
        factors
            .step(member, command.code(), now)
            .orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_CODE_WRONG));
    member.enrol(secrets.hash(member.secretOwner(), command.secret()), step);
    audit.record(Actor.staff(member.id()), "STAFF_ENROLLED", "staff:" + member.id(), Map.of());
  }

  private static void requireStrong(char[] secret, String login) {
    boolean length = secret.length >= SHORTEST_CHARS && secret.length <= LONGEST_CHARS;
    if (!length || contains(secret, login)) {
      throw new Refusal(ErrorCode.ENROLMENT_SECRET_WEAK);
    }
  }

  private static boolean contains(char[] secret, String login) {
    return IntStream.rangeClosed(0, secret.length - login.length())
        .anyMatch(
            from ->
                IntStream.range(0, login.length())
                    .allMatch(i -> Character.toLowerCase(secret[from + i]) == login.charAt(i)));
  }
}
