package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.crypto.RandomTokens;
import bank.depository.crypto.SecretHasher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A member of staff signs in with password and second factor (OPS-04). */
@ApplicationScoped
public class SignIn {

  private final StaffMembers members;
  private final SecretHasher secrets;
  private final AuditTrail audit;
  private final SecondFactors factors;
  private final RandomTokens random;
  private final Clock clock;

  SignIn(
      StaffMembers members,
      SecretHasher secrets,
      AuditTrail audit,
      SecondFactors factors,
      RandomTokens random,
      Clock clock) {
    this.members = members;
    this.secrets = secrets;
    this.audit = audit;
    this.factors = factors;
    this.random = random;
    this.clock = clock;
  }

  /**
   * What was entered.
   *
   * @param secret the password; wiped by the caller
   * @param code of the second factor
   */
  public record Command(String login, char[] secret, String code) {}

  /**
   * The new session's token; empty where login, password or code is wrong, the code was used
   * before, or the account is locked, without saying which. A wrong try counts even though it is
   * refused, so it is told by the result and not by a refusal, which would undo the count.
   */
  @Transactional
  public Optional<OneTimeToken> handle(Command command) {
    Instant now = clock.instant();
    Optional<StaffMember> member =
        members.lockByLogin(command.login()).filter(who -> who.maySignInAt(now));
    if (member.isEmpty()) {
      secrets.hashInVain(command.secret());
      return Optional.empty();
    }
    return signIn(member.get(), command, now);
  }

  private Optional<OneTimeToken> signIn(StaffMember member, Command command, Instant now) {
    OptionalLong step = factors.step(member, command.code(), now);
    boolean right =
        secrets.matches(member.secretOwner(), command.secret(), member.secretHash().orElseThrow());
    if (!right || step.isEmpty()) {
      refuse(member, now);
      return Optional.empty();
    }
    member.signIn(step.getAsLong());
    OneTimeToken token = OneTimeToken.next(random);
    members.add(new StaffSession(token.sha256(), member.id(), now));
    record(member, "STAFF_SIGNED_IN");
    return Optional.of(token);
  }

  private void refuse(StaffMember member, Instant now) {
    boolean locked = member.wrongTry(now);
    record(member, locked ? "STAFF_LOCKED" : "STAFF_SIGN_IN_REFUSED");
  }

  private void record(StaffMember member, String act) {
    audit.record(Actor.staff(member.id()), act, "staff:" + member.id(), Map.of());
  }
}
