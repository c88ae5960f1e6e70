package bank.depository.staff;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A member of staff may no longer sign in; one person suffices, for it takes rights away. */
@ApplicationScoped
public class DisableStaffMember {

  private final StaffMembers members;
  private final AuditTrail audit;
  private final Clock clock;

  DisableStaffMember(StaffMembers members, AuditTrail audit, Clock clock) {
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Disables the member and ends every session. Refuses with {@code STAFF_PERMISSION_MISSING} and
   * {@code NOT_FOUND}.
   */
  @Transactional
  public void handle(SignedInStaff by, StaffId id) {
    by.require(Permission.STAFF_ADMIN);
    members
        .find(id)
        .filter(member -> member.state() != StaffState.DISABLED)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no member of staff " + id))
        .disable();
    members.endSessions(id, clock.instant());
    audit.record(Actor.staff(by.id()), "STAFF_DISABLED", "staff:" + id, Map.of());
  }
}
