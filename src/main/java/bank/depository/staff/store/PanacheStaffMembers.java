package bank.depository.staff.store;

import bank.depository.shared.StaffId;
import bank.depository.staff.StaffMember;
import bank.depository.staff.StaffMembers;
import bank.depository.staff.StaffSession;
import bank.depository.staff.StaffState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheStaffMembers implements StaffMembers, PanacheRepositoryBase<StaffMember, Integer> {

  @Override
  public void add(StaffMember member) {
    persistAndFlush(member);
  }

  @Override
  public Optional<StaffMember> find(StaffId id) {
    return findByIdOptional(id.value());
  }

  @Override
  public Optional<StaffMember> lockByLogin(String login) {
    return locked("login", login);
  }

  @Override
  public Optional<StaffMember> lockByInvitation(byte[] tokenSha256) {
    return locked("enrolmentSha256", tokenSha256);
  }

  /** Locks the member's row alone, then reads it: permissions hang on it by an outer join. */
  private Optional<StaffMember> locked(String attribute, Object value) {
    List<Integer> ids =
        getEntityManager()
            .createQuery(
                "select m.staffId from StaffMember m where m." + attribute + " = :value",
                Integer.class)
            .setParameter("value", value)
            .getResultList();
    return ids.stream()
        .findFirst()
        .flatMap(id -> findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<StaffMember> list(int limit) {
    return find("order by staffId").page(0, limit).list();
  }

  @Override
  public long enrolledUnderLock() {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('depository.staff'))")
        .getSingleResult();
    return count("state <> ?1", StaffState.ENROLLING);
  }

  @Override
  public void add(StaffSession session) {
    getEntityManager().persist(session);
  }

  @Override
  public Optional<StaffSession> lockSession(byte[] tokenSha256) {
    return Optional.ofNullable(
        getEntityManager().find(StaffSession.class, tokenSha256, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void endSessions(StaffId staff, Instant now) {
    getEntityManager()
        .createQuery(
            "update StaffSession set endedAt = :now where staffId = :staff and endedAt is null")
        .setParameter("now", now)
        .setParameter("staff", staff.value())
        .executeUpdate();
  }
}
