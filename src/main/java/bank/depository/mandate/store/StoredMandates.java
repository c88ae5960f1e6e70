package bank.depository.mandate.store;

import bank.depository.approval.ApprovalId;
import bank.depository.mandate.Mandate;
import bank.depository.mandate.MandateId;
import bank.depository.mandate.MandateKey;
import bank.depository.mandate.MandateKind;
import bank.depository.mandate.MandateState;
import bank.depository.mandate.MandateUse;
import bank.depository.mandate.Mandates;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredMandates implements Mandates, PanacheRepositoryBase<Mandate, MandateKey> {

  private static final UUID LAST = new UUID(-1L, -1L);

  @Override
  public void add(Mandate mandate) {
    flush(); // whichever it replaces has ended before it begins
    try {
      persistAndFlush(mandate);
    } catch (ConstraintViolationException e) {
      if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
        throw new Refusal(ErrorCode.TEMPORARILY_UNAVAILABLE, "another is being granted");
      }
      throw e;
    }
  }

  @Override
  public void add(MandateUse use) {
    getEntityManager().persist(use);
  }

  @Override
  public Optional<Mandate> lockActive(PlatformId platform, String customerNo, MandateKind kind) {
    return find(
            "key.platformId = ?1 and customerNo = ?2 and kind = ?3 and state = ?4",
            platform.value(),
            customerNo,
            kind,
            MandateState.ACTIVE)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  @Override
  public Optional<Mandate> lock(PlatformId platform, MandateId id) {
    return findByIdOptional(
        new MandateKey(platform.value(), id.value()), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<Mandate> find(PlatformId platform, MandateId id) {
    return findByIdOptional(new MandateKey(platform.value(), id.value()));
  }

  @Override
  public List<Mandate> list(
      PlatformId platform, String customerNo, Optional<UUID> before, int limit) {
    return getEntityManager()
        .createQuery(
            """
            from Mandate m where m.key.platformId = :platform and m.customerNo = :customer
              and m.key.mandateId < :before order by m.key.mandateId desc
            """,
            Mandate.class)
        .setParameter("platform", platform.value())
        .setParameter("customer", customerNo)
        .setParameter("before", before.orElse(LAST))
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public boolean isAllowed(PlatformId platform, MandateKind kind) {
    return !getEntityManager()
        .createNativeQuery(
            """
            select 1 from depository.mandate_kind_allowed
            where platform_id = :platform and kind = :kind
            """)
        .setParameter("platform", platform.value())
        .setParameter("kind", kind.name())
        .getResultList()
        .isEmpty();
  }

  @Override
  public void allow(PlatformId platform, MandateKind kind, ApprovalId approval, Instant now) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.mandate_kind_allowed (platform_id, kind, approval_id, allowed_at)
            values (:platform, :kind, :approval, :now) on conflict do nothing
            """)
        .setParameter("platform", platform.value())
        .setParameter("kind", kind.name())
        .setParameter("approval", approval.value())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public void forbid(PlatformId platform, MandateKind kind) {
    getEntityManager()
        .createNativeQuery(
            """
            delete from depository.mandate_kind_allowed
            where platform_id = :platform and kind = :kind
            """)
        .setParameter("platform", platform.value())
        .setParameter("kind", kind.name())
        .executeUpdate();
  }
}
