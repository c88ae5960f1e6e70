package bank.depository.platform.store;

import bank.depository.platform.Blacklist;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlBlacklist implements Blacklist {

  private final EntityManager entityManager;

  SqlBlacklist(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Subject subject, String reason, StaffId by, Instant at) {
    entityManager
        .createNativeQuery(
            """
            insert into depository.blacklist_entry (digest, kind, reason, listed_by, listed_at)
            values (:digest, :kind, :reason, :by, :at) on conflict (digest) do nothing
            """)
        .setParameter("digest", subject.digest())
        .setParameter("kind", subject.kind().name())
        .setParameter("reason", reason)
        .setParameter("by", by.value())
        .setParameter("at", at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public int hits(Collection<Subject> subjects) {
    return (int) subjects.stream().filter(this::isListed).count();
  }

  private boolean isListed(Subject subject) {
    return !entityManager
        .createNativeQuery("select 1 from depository.blacklist_entry where digest = :digest")
        .setParameter("digest", subject.digest())
        .getResultList()
        .isEmpty();
  }
}
