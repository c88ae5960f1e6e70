package bank.depository.hostedpage.review;

import bank.depository.identity.CopyReview;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationStep;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.Officers;
import bank.depository.identity.PaperCopy;
import bank.depository.identity.Told;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member of staff looks at what an organization told, in plain, and at the copies of its papers.
 * Each look is an entry in the audit trail, and the customer can see it (INF-03).
 */
@ApplicationScoped
public class ReadPapers {

  private final IdentityChecks identities;
  private final CopyReview copies;
  private final PlatformScope scope;

  ReadPapers(IdentityChecks identities, CopyReview copies, PlatformScope scope) {
    this.identities = identities;
    this.copies = copies;
    this.scope = scope;
  }

  /** What the reviewer compares. In plain: never logged. */
  public record Seen(
      String customerNo,
      IdentityPurpose purpose,
      int round,
      Told told,
      Optional<Officers> officers,
      String bank,
      Optional<LocalDate> validUntil,
      List<PaperCopy> copies) {

    @Override
    public String toString() {
      return "papers of " + customerNo;
    }
  }

  /**
   * What was told. Refuses STAFF_PERMISSION_MISSING, and NOT_FOUND for what is not under review.
   */
  @Transactional
  public Seen handle(SignedInStaff staff, PlatformId platform, OrderId order) {
    Identification proof = underReview(staff, platform, order);
    CopyReview.Seen seen = copies.told(proof, staff.id());
    return new Seen(
        proof.customerNo(),
        proof.purpose(),
        proof.handIns(),
        seen.told(),
        seen.officers(),
        proof.issuerCode().map(code -> proof.issuerName()).orElse(""),
        proof.papersValidUntil(),
        copies.current(platform, order));
  }

  /** One copy. Refuses STAFF_PERMISSION_MISSING, NOT_FOUND. */
  @Transactional
  public CopyReview.Shown handle(
      SignedInStaff staff, PlatformId platform, OrderId order, UUID copy) {
    Identification proof = underReview(staff, platform, order);
    return copies.show(proof, copy, staff.id());
  }

  private Identification underReview(SignedInStaff staff, PlatformId platform, OrderId order) {
    ReviewQueries.requireReviewer(staff);
    scope.enter(platform);
    return identities
        .known(platform, order)
        .filter(proof -> proof.step() == IdentificationStep.REVIEW)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "nothing to review"));
  }
}
