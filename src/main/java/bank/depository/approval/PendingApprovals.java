package bank.depository.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What approvals ask of storage. */
public interface PendingApprovals {

  /** Keeps a new proposal. */
  void add(PendingApproval approval);

  /** The proposal, locked until the transaction ends. */
  Optional<PendingApproval> lock(ApprovalId id);

  /** The proposal as it stands. */
  Optional<PendingApproval> find(ApprovalId id);

  /** The one that waits for a decision on this act and object. */
  Optional<PendingApproval> pending(String kind, String object);

  /** Those that still wait although their time is over, at most that many. */
  List<ApprovalId> over(Instant now, int limit);

  /** The newest of a state, newest first. */
  List<PendingApproval> newest(ApprovalState state, int limit);
}
