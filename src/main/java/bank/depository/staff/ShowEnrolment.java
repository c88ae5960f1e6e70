package bank.depository.staff;

import bank.depository.crypto.Totp;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What an invited member sees behind the link: who they are here, and the secret of their second
 * factor.
 */
@ApplicationScoped
public class ShowEnrolment {

  private final StaffMembers members;
  private final SecondFactors factors;
  private final Clock clock;

  ShowEnrolment(StaffMembers members, SecondFactors factors, Clock clock) {
    this.members = members;
    this.factors = factors;
    this.clock = clock;
  }

  /** The issuer that authenticator apps show. */
  private static final String ISSUER = "资金存管 Depository";

  /**
   * The invitation.
   *
   * @param totpSecret in base32, to type into an app
   * @param totpUri the same for an app that reads it
   */
  public record View(String login, String name, String totpSecret, String totpUri) {}

  /** Shows it. Refuses with {@code ENROLMENT_INVALID}. */
  @Transactional
  public View handle(OneTimeToken token) {
    StaffMember member =
        members
            .lockByInvitation(token.sha256())
            .filter(invited -> invited.isInvitedAt(clock.instant()))
            .orElseThrow(() -> new Refusal(ErrorCode.ENROLMENT_INVALID));
    byte[] totpSecret = factors.open(member);
    return new View(
        member.login(),
        member.name(),
        Totp.base32(totpSecret),
        Totp.provisioningUri(ISSUER, member.login(), totpSecret));
  }
}
