package bank.depository.hostedpage.review;

import bank.depository.identity.Identification;
import bank.depository.identity.IdentityChecks;
import bank.depository.identity.IdentityPurpose;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.OrderId;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Which papers wait for a review; without anything of what they say. */
@ApplicationScoped
public class ReviewQueries {

  /** A list has at most this many. */
  public static final int MOST = 100;

  private final IdentityChecks identities;

  ReviewQueries(IdentityChecks identities) {
    this.identities = identities;
  }

  /** Papers that wait. */
  public record Waiting(
      PlatformId platform,
      OrderId order,
      String customerNo,
      IdentityPurpose purpose,
      Instant since) {

    static Waiting of(Identification proof) {
      return new Waiting(
          proof.platform(), proof.order(), proof.customerNo(), proof.purpose(), proof.changedAt());
    }
  }

  /** Those that wait, longest first, at most {@link #MOST}. Refuses STAFF_PERMISSION_MISSING. */
  @Transactional
  public List<Waiting> handle(SignedInStaff staff) {
    requireReviewer(staff);
    return identities.underReview(MOST).stream().map(Waiting::of).toList();
  }

  /** Who proposes serves customers; who decides approves. */
  static void requireReviewer(SignedInStaff staff) {
    if (!staff.may(Permission.SERVICE) && !staff.may(Permission.APPROVAL)) {
      throw new Refusal(ErrorCode.STAFF_PERMISSION_MISSING, "staff " + staff.id());
    }
  }
}
