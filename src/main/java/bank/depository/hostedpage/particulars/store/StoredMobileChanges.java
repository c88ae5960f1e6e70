package bank.depository.hostedpage.particulars.store;

import bank.depository.hostedpage.particulars.MobileChange;
import bank.depository.hostedpage.particulars.MobileChanges;
import bank.depository.order.OrderKey;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredMobileChanges implements MobileChanges {

  private final EntityManager entityManager;

  StoredMobileChanges(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(MobileChange change) {
    entityManager.persist(change);
  }

  @Override
  public Optional<MobileChange> find(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(MobileChange.class, OrderKey.of(platform, order)));
  }

  @Override
  public Optional<MobileChange> lock(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(
            MobileChange.class, OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE));
  }
}
