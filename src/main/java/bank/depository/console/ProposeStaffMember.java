package bank.depository.console;

import bank.depository.approval.ApprovalDesk;
import bank.depository.approval.ApprovalId;
import bank.depository.crypto.Sha256Digest;
import bank.depository.shared.Permission;
import bank.depository.shared.SignedInStaff;
import bank.depository.staff.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;

/** A new member of staff is proposed by one and confirmed by another. */
@ApplicationScoped
public class ProposeStaffMember {

  private final ApprovalDesk approvals;

  ProposeStaffMember(ApprovalDesk approvals) {
    this.approvals = approvals;
  }

  /**
   * Proposes the member. Refuses with {@code STAFF_PERMISSION_MISSING} and {@code
   * APPROVAL_PENDING_ALREADY}; a login that is taken is refused at the decision.
   */
  @Transactional
  public ApprovalId handle(SignedInStaff maker, StaffMember.Description who) {
    maker.require(Permission.STAFF_ADMIN);
    return approvals.submit(
        maker,
        new ApprovalDesk.Proposal(StaffRegistration.KIND, "staff-login:" + mark(who.login()), who));
  }

  /** Logins may be made of names, which the audit trail does not take. */
  private static String mark(String login) {
    return Sha256Digest.of(login.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 16);
  }
}
