package bank.depository.staff;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import bank.depository.shared.StaffId;
import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Makes members of staff through the use cases, each with a device for the second factor. */
@ApplicationScoped
public class Colleagues {

  private static final SignedInStaff SOMEONE =
      new SignedInStaff(new StaffId(1), "someone", "someone", Set.of());

  private final InviteStaffMember invite;
  private final ShowEnrolment show;
  private final Enrol enrol;
  private final StaffQueries queries;
  private final Clock clock;

  Colleagues(
      InviteStaffMember invite,
      ShowEnrolment show,
      Enrol enrol,
      StaffQueries queries,
      Clock clock) {
    this.invite = invite;
    this.show = show;
    this.enrol = enrol;
    this.queries = queries;
    this.clock = clock;
  }

  /** A member of staff with password and device. */
  public record Colleague(SignedInStaff staff, String secret, byte[] totpSecret) {

    /** The name to sign in with. */
    public String login() {
      return staff.login();
    }
  }

  /** A new member with these permissions, enrolled with the code of the step before this one. */
  public Colleague with(Permission first, Permission... more) {
    String login = "colleague-" + UUID.randomUUID().toString().substring(0, 13);
    StaffMember.Description who =
        new StaffMember.Description(login, "Colleague " + login, EnumSet.of(first, more));
    return DatabaseRole.STAFF.call(
        () -> {
          OneTimeToken token =
              QuarkusTransaction.requiringNew().call(() -> invite.invite(SOMEONE, who));
          byte[] totp = Base32.decode(padded(show.handle(token).totpSecret()));
          String secret = "correct horse " + UUID.randomUUID();
          enrol.handle(new Enrol.Command(token, secret.toCharArray(), code(totp, -1)));
          return new Colleague(signedIn(login), secret, totp);
        });
  }

  private SignedInStaff signedIn(String login) {
    StaffQueries.View view =
        queries.handle().stream()
            .filter(member -> member.login().equals(login))
            .findFirst()
            .orElseThrow();
    return new SignedInStaff(view.id(), login, view.name(), view.permissions());
  }

  /** The code that the device shows so many steps of 30 seconds from now. */
  public String code(Colleague colleague, int steps) {
    return code(colleague.totpSecret(), steps);
  }

  /** The code of that secret so many steps of 30 seconds from now. */
  public String code(byte[] secret, int steps) {
    try {
      return new HmacOneTimePasswordGenerator(6)
          .generateOneTimePasswordString(
              new SecretKeySpec(secret, "HmacSHA1"),
              clock.instant().getEpochSecond() / 30 + steps,
              Locale.ROOT);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String padded(String base32) {
    return base32 + "=".repeat((8 - base32.length() % 8) % 8);
  }
}
