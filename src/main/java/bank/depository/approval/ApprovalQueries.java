package bank.depository.approval;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.Permission;
import bank.depository.shared.Refusal;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads proposals for the console. */
@ApplicationScoped
public class ApprovalQueries {

  /** A list has at most this many proposals. */
  public static final int LIST_LIMIT = 200;

  private final PendingApprovals approvals;
  private final ApprovedActs acts;
  private final Clock clock;

  ApprovalQueries(PendingApprovals approvals, ApprovedActs acts, Clock clock) {
    this.approvals = approvals;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * A proposal as staff see it.
   *
   * @param checkerNeeds what the second person must be permitted
   * @param lines the act in words
   */
  public record View(
      ApprovalId id,
      String kind,
      String object,
      ApprovalState state,
      StaffId maker,
      Instant madeAt,
      Instant expiresAt,
      Optional<StaffId> checker,
      Optional<Instant> decidedAt,
      Optional<String> note,
      String payloadSha256,
      Permission checkerNeeds,
      List<ApprovedAct.Line> lines) {}

  /** The newest proposals of that state, newest first, at most {@link #LIST_LIMIT}. */
  @Transactional
  public List<View> handle(ApprovalState state) {
    return approvals.newest(state, LIST_LIMIT).stream().map(this::view).toList();
  }

  /** The proposals that still wait although their time is over, at most {@link #LIST_LIMIT}. */
  @Transactional
  public List<ApprovalId> handle() {
    return approvals.over(clock.instant(), LIST_LIMIT);
  }

  /** One proposal; refuses with {@code NOT_FOUND}. */
  @Transactional
  public View handle(ApprovalId id) {
    return approvals
        .find(id)
        .map(this::view)
        .orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no approval " + id));
  }

  private View view(PendingApproval approval) {
    ApprovedAct act = acts.of(approval.kind());
    return new View(
        approval.id(),
        approval.kind(),
        approval.object(),
        approval.state(),
        approval.maker(),
        approval.madeAt(),
        approval.expiresAt(),
        approval.checker(),
        approval.decidedAt(),
        approval.note(),
        approval.payloadSha256(),
        act.checkerNeeds(),
        act.describe(approval.payload()));
  }
}
