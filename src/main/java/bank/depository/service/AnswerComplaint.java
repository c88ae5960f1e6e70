package bank.depository.service;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A member of staff answers a customer (SVC-01). */
@ApplicationScoped
public class AnswerComplaint {

  private final Complaints complaints;
  private final ComplaintVault vault;
  private final AuditTrail audit;
  private final PlatformScope scope;
  private final Clock clock;

  AnswerComplaint(
      Complaints complaints,
      ComplaintVault vault,
      AuditTrail audit,
      PlatformScope scope,
      Clock clock) {
    this.complaints = complaints;
    this.vault = vault;
    this.audit = audit;
    this.scope = scope;
    this.clock = clock;
  }

  /** Which one, and the answer. */
  public record Command(ComplaintKey complaint, String answer) {}

  /** Refuses STAFF_PERMISSION_MISSING, NOT_FOUND, FIELD_INVALID, COMPLAINT_STATE_FORBIDS. */
  @Transactional
  public void handle(SignedInStaff staff, Command command) {
    staff.require(Permission.SERVICE);
    String answer = command.answer().strip();
    if (answer.isEmpty() || answer.length() > FileComplaint.MAX_TEXT) {
      throw new Refusal(
          ErrorCode.FIELD_INVALID, "an answer has 1 to " + FileComplaint.MAX_TEXT + " characters");
    }
    scope.enter(command.complaint().platform());
    complaints
        .lock(command.complaint())
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such complaint"))
        .answer(vault.answer(command.complaint().platform(), answer), staff.id(), clock.instant());
    audit.record(
        Actor.staff(staff.id()),
        "COMPLAINT_ANSWERED",
        "complaint:" + command.complaint().complaintNo(),
        Map.of("platform", command.complaint().platformId()));
  }
}
