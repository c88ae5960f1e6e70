package bank.depository.staff;

import bank.depository.crypto.Keys;
import bank.depository.crypto.SealContext;
import bank.depository.crypto.SealingPurpose;
import bank.depository.crypto.Totp;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalLong;

/** Second factors of staff: their secrets are sealed in the database and bound to the login. */
@ApplicationScoped
class SecondFactors {

  private final Keys keys;

  SecondFactors(Keys keys) {
    this.keys = keys;
  }

  /** A new secret, sealed for that login. */
  byte[] newSecret(String login) {
    return keys.sealingKey(SealingPurpose.PASSWORD_PEPPER).seal(Totp.newSecret(), context(login));
  }

  /** The secret of a member, to be shown once. */
  byte[] open(StaffMember member) {
    return keys.open(SealingPurpose.PASSWORD_PEPPER, member.totpSecret(), context(member.login()));
  }

  /** The step whose code it is, later than the last one that the member used. */
  OptionalLong step(StaffMember member, String code, Instant now) {
    OptionalLong step = Totp.stepOf(open(member), code, now);
    return step.isPresent() && step.getAsLong() > member.lastTotpStep()
        ? step
        : OptionalLong.empty();
  }

  private static SealContext context(String login) {
    return SealContext.of("staff-second-factor", login);
  }
}
