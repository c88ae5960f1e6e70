package bank.depository.approval;

import bank.depository.audit.Actor;
import bank.depository.audit.AuditTrail;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import bank.depository.shared.SignedInStaff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Where use cases put what a second person has to decide. */
@ApplicationScoped
public class ApprovalDesk {

  private final PendingApprovals approvals;
  private final ApprovedActs acts;
  private final ApprovalPayload json;
  private final AuditTrail audit;
  private final Clock clock;

  ApprovalDesk(
      PendingApprovals approvals,
      ApprovedActs acts,
      ApprovalPayload json,
      AuditTrail audit,
      Clock clock) {
    this.approvals = approvals;
    this.acts = acts;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is proposed.
   *
   * @param kind the name of an {@link ApprovedAct}
   * @param object what it is done to: {@code kind:id}
   * @param payload all that the act needs, written as JSON and never changed
   */
  public record Proposal(String kind, String object, Object payload) {}

  /**
   * Takes a proposal in the transaction of the use case that makes it, which has checked that the
   * maker may. Refuses with {@code APPROVAL_PENDING_ALREADY} while the same act waits for the same
   * object.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public ApprovalId submit(SignedInStaff maker, Proposal proposal) {
    acts.of(proposal.kind());
    approvals
        .pending(proposal.kind(), proposal.object())
        .ifPresent(pending -> giveWay(pending, proposal));
    PendingApproval approval =
        new PendingApproval(proposal, json.write(proposal.payload()), maker.id(), clock.instant());
    approvals.add(approval);
    audit.record(
        Actor.staff(maker.id()),
        "APPROVAL_REQUESTED",
        "approval:" + approval.id(),
        Map.of(
            "kind", approval.kind(),
            "object", approval.object(),
            "payload_sha256", approval.payloadSha256()));
    return approval.id();
  }

  private void giveWay(PendingApproval pending, Proposal proposal) {
    if (pending.expiresAt().isAfter(clock.instant())) {
      throw new Refusal(
          ErrorCode.APPROVAL_PENDING_ALREADY,
          proposal.kind() + " of " + proposal.object() + " waits as " + pending.id());
    }
    pending.expire(clock.instant());
  }
}
