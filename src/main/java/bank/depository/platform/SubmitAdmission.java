package bank.depository.platform;

import bank.depository.approval.ApprovalDesk;
import bank.depository.approval.ApprovalId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The maker has put all together and asks the second person to admit (ADM-03). */
@ApplicationScoped
public class SubmitAdmission {

  private final AdmissionDesk desk;
  private final Dossiers dossiers;
  private final ApprovalDesk approvals;
  private final Clock clock;

  SubmitAdmission(AdmissionDesk desk, Dossiers dossiers, ApprovalDesk approvals, Clock clock) {
    this.desk = desk;
    this.dossiers = dossiers;
    this.approvals = approvals;
    this.clock = clock;
  }

  /**
   * Submits it; from then on the application stays as it is. Refuses with {@code
   * STAFF_PERMISSION_MISSING}, {@code NOT_FOUND}, {@code PLATFORM_STEP_FORBIDDEN}, {@code
   * ADMISSION_INCOMPLETE}, {@code PLATFORM_BLACKLISTED} and {@code APPROVAL_PENDING_ALREADY}.
   */
  @Transactional
  public ApprovalId handle(SignedInStaff maker, PlatformId id) {
    Platform platform = desk.applying(maker, id);
    Dossier dossier = dossiers.of(platform);
    dossier.requireComplete();
    platform.become(PlatformState.IN_REVIEW, clock.instant());
    return approvals.submit(
        maker,
        new ApprovalDesk.Proposal(
            PlatformAdmission.KIND, "platform:" + id, AdmissionProposal.of(dossier)));
  }
}
