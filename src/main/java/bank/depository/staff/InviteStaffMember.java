package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.crypto.RandomTokens;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;

/** A confirmed new member of staff is invited to enrol. */
@ApplicationScoped
public class InviteStaffMember {

  private final StaffMembers members;
  private final AuditTrail audit;
  private final RandomTokens random;
  private final SecondFactors factors;
  private final Clock clock;

  InviteStaffMember(
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
  public static final Duration LIFE = Duration.ofHours(24);

  /**
   * Keeps the member and tells the token of the link, once; joins the transaction of the approval.
   * Refuses with {@code STAFF_LOGIN_TAKEN}.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public OneTimeToken invite(SignedInStaff by, StaffMember.Description who) {
    if (members.lockByLogin(who.login()).isPresent()) {
      throw new Refusal(ErrorCode.STAFF_LOGIN_TAKEN, who.login());
    }
    Instant now = clock.instant();
    OneTimeToken token = OneTimeToken.next(random);
    StaffMember member =
        new StaffMember(
            who,
            factors.newSecret(who.login()),
            new StaffMember.Invitation(token.sha256(), now.plus(LIFE)),
            now);
    members.add(member);
    audit.record(
        Actor.staff(by.id()),
        "STAFF_INVITED",
        "staff:" + member.id(),
        Map.of("permissions", new TreeSet<>(who.permissions()).toString()));
    return token;
  }
}
