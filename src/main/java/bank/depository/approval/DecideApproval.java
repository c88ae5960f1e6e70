package bank.depository.approval;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The second person approves or rejects; an approved act is carried out at once. */
@ApplicationScoped
public class DecideApproval {

  /** A note has at most this many characters. */
  public static final int NOTE_LIMIT_CHARS = 1_000;

  private final PendingApprovals approvals;
  private final ApprovedActs acts;
  private final ApprovalExpiry expiry;
  private final AuditTrail audit;
  private final Clock clock;

  DecideApproval(
      PendingApprovals approvals,
      ApprovedActs acts,
      ApprovalExpiry expiry,
      AuditTrail audit,
      Clock clock) {
    this.approvals = approvals;
    this.acts = acts;
    this.expiry = expiry;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the second person says. */
  public enum Decision {
    /** Do it. */
    APPROVE,
    /** Do not. */
    REJECT
  }

  /**
   * A decision.
   *
   * @param id on what
   * @param payloadSha256 digest of what the checker was shown, in hexadecimal digits
   * @param decision yes or no
   * @param note why, at most {@link #NOTE_LIMIT_CHARS} characters
   */
  public record Command(ApprovalId id, String payloadSha256, Decision decision, String note) {}

  /**
   * What became of it.
   *
   * @param state APPROVED, REJECTED, or EXPIRED where the decision came too late
   * @param shown what only this checker is shown, once
   */
  public record Result(ApprovalState state, List<ApprovedAct.Line> shown) {}

  /**
   * Decides once, also where several checkers decide at the same time.
   *
   * <p>Refuses with {@code NOT_FOUND}, {@code STAFF_PERMISSION_MISSING}, {@code
   * APPROVAL_BY_ITS_MAKER}, {@code APPROVAL_DECIDED}, {@code APPROVAL_CHANGED} where something else
   * was shown, and with whatever the act itself refuses; then nothing is decided.
   */
  @Transactional
  public Result handle(SignedInStaff checker, Command command) {
    PendingApproval approval = approvals.lock(command.id()).orElseThrow(DecideApproval::unknown);
    ApprovedAct act = acts.of(approval.kind());
    checker.require(act.checkerNeeds());
    requireSound(approval, command);
    Instant now = clock.instant();
    if (approval.isOverAt(now)) {
      expiry.expire(approval, now);
      return new Result(approval.state(), List.of());
    }
    return switch (command.decision()) {
      case APPROVE -> approve(approval, act, checker, command.note());
      case REJECT -> reject(approval, act, checker, command.note());
    };
  }

  private static Refusal unknown() {
    return new Refusal(ErrorCode.NOT_FOUND, "no such approval");
  }

  private static void requireSound(PendingApproval approval, Command command) {
    if (command.note().length() > NOTE_LIMIT_CHARS) {
      throw new Refusal(ErrorCode.FIELD_INVALID, "the note is too long");
    }
    if (!approval.payloadSha256().equals(command.payloadSha256())) {
      throw new Refusal(ErrorCode.APPROVAL_CHANGED, "another payload of " + approval.id());
    }
  }

  private Result approve(
      PendingApproval approval, ApprovedAct act, SignedInStaff checker, String note) {
    approval.approve(checker.id(), note, clock.instant());
    List<ApprovedAct.Line> shown =
        act.carryOut(new ApprovedAct.Approved(approval.id(), approval.payload(), checker));
    record(checker, "APPROVAL_GIVEN", approval);
    return new Result(approval.state(), shown);
  }

  private Result reject(
      PendingApproval approval, ApprovedAct act, SignedInStaff checker, String note) {
    approval.reject(checker.id(), note, clock.instant());
    act.giveUp(approval.payload());
    record(checker, "APPROVAL_REFUSED", approval);
    return new Result(approval.state(), List.of());
  }

  private void record(SignedInStaff checker, String what, PendingApproval approval) {
    audit.record(
        Actor.staff(checker.id()),
        what,
        "approval:" + approval.id(),
        Map.of(
            "kind", approval.kind(),
            "object", approval.object(),
            "maker", approval.maker().value(),
            "payload_sha256", approval.payloadSha256()));
  }
}
