package bank.depository.approval.store;

import bank.depository.approval.ApprovalId;
import bank.depository.approval.ApprovalState;
import bank.depository.approval.PendingApproval;
import bank.depository.approval.PendingApprovals;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanachePendingApprovals
    implements PendingApprovals, PanacheRepositoryBase<PendingApproval, UUID> {

  @Override
  public void add(PendingApproval approval) {
    flush();
    persist(approval);
  }

  @Override
  public Optional<PendingApproval> lock(ApprovalId id) {
    return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<PendingApproval> find(ApprovalId id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<PendingApproval> pending(String kind, String object) {
    return find("kind = ?1 and object = ?2 and state = ?3", kind, object, ApprovalState.PENDING)
        .firstResultOptional();
  }

  @Override
  public List<ApprovalId> over(Instant now, int limit) {
    return find("state = ?1 and expiresAt <= ?2", ApprovalState.PENDING, now)
        .page(0, limit)
        .list()
        .stream()
        .map(PendingApproval::id)
        .toList();
  }

  @Override
  public List<PendingApproval> newest(ApprovalState state, int limit) {
    return find("state = ?1 order by approvalId desc", state).page(0, limit).list();
  }
}
