package bank.depository.hostedpage.identification;

import bank.depository.identity.CopyReview;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.Particulars;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customer says who they are, or goes back to correct it. */
@ApplicationScoped
class GiveIdentity {

  private final IdentityChecks identities;
  private final CopyReview copies;
  private final PlatformScope scope;
  private final Clock clock;

  GiveIdentity(IdentityChecks identities, CopyReview copies, PlatformScope scope, Clock clock) {
    this.identities = identities;
    this.copies = copies;
    this.scope = scope;
    this.clock = clock;
  }

  /**
   * How it is to be proven, and with which papers.
   *
   * @param validUntil the last day of the papers; null where they do not expire or are not asked
   *     for
   * @param organization of an organization, at which bank its account is, and who acts for it
   */
  record How(
      IdentityMethod method,
      @Nullable LocalDate validUntil,
      Optional<OrganizationForm.Told> organization) {}

  /**
   * Keeps it. Refuses CUSTOMER_UNDER_AGE, IDENTITY_METHOD_NOT_OFFERED, IDENTIFICATION_STEP_FORBIDS.
   */
  @Transactional
  public void handle(PlatformId platform, OrderId order, Particulars particulars, How how) {
    scope.enter(platform);
    Identification proof = identities.lock(platform, order);
    identities.tell(proof, particulars, how.method(), how.validUntil());
    if (how.method() != IdentityMethod.MANUAL_REVIEW) {
      copies.forgetUnseen(platform, order);
    }
    how.organization().ifPresent(told -> identities.tell(proof, told.bank(), told.officers()));
  }

  /** Back to the first step. Refuses IDENTIFICATION_STEP_FORBIDS. */
  @Transactional
  public void handle(PlatformId platform, OrderId order) {
    scope.enter(platform);
    identities.lock(platform, order).correct(clock.instant());
  }
}
