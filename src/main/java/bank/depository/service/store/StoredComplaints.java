package bank.depository.service.store;

import bank.depository.service.Complaint;
import bank.depository.service.ComplaintKey;
import bank.depository.service.ComplaintState;
import bank.depository.service.Complaints;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredComplaints implements Complaints {

  private final EntityManager entityManager;

  StoredComplaints(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public long nextNo() {
    return (Long)
        entityManager
            .createNativeQuery("select nextval('depository.complaint_no')", Long.class)
            .getSingleResult();
  }

  @Override
  public void add(Complaint complaint) {
    entityManager.persist(complaint);
  }

  @Override
  public Optional<Complaint> ofForm(PlatformId platform, String customerNo, String formNo) {
    return entityManager
        .createQuery(
            "from Complaint c where c.key.platformId = :platform and c.customerNo = :customer and"
                + " c.formNo = :form",
            Complaint.class)
        .setParameter("platform", platform.value())
        .setParameter("customer", customerNo)
        .setParameter("form", formNo)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Complaint> find(ComplaintKey key) {
    return Optional.ofNullable(entityManager.find(Complaint.class, key));
  }

  @Override
  public Optional<Complaint> lock(ComplaintKey key) {
    return Optional.ofNullable(
        entityManager.find(Complaint.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Complaint> ofCustomer(PlatformId platform, String customerNo, int limit) {
    return entityManager
        .createQuery(
            "from Complaint c where c.key.platformId = :platform and c.customerNo = :customer order"
                + " by c.receivedAt desc",
            Complaint.class)
        .setParameter("platform", platform.value())
        .setParameter("customer", customerNo)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long openOf(PlatformId platform, String customerNo) {
    return entityManager
        .createQuery(
            "select count(c) from Complaint c where c.key.platformId = :platform and c.customerNo ="
                + " :customer and c.state = :open",
            Long.class)
        .setParameter("platform", platform.value())
        .setParameter("customer", customerNo)
        .setParameter("open", ComplaintState.RECEIVED)
        .getSingleResult();
  }

  @Override
  public List<Complaint> open(int limit) {
    return entityManager
        .createQuery(
            "from Complaint c where c.state = :open order by c.dueOn, c.receivedAt",
            Complaint.class)
        .setParameter("open", ComplaintState.RECEIVED)
        .setMaxResults(limit)
        .getResultList();
  }
}
