package bank.depository.hostedpage.secret.store;

import bank.depository.hostedpage.secret.SecretReset;
import bank.depository.hostedpage.secret.SecretResets;
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
class StoredSecretResets implements SecretResets {

  private final EntityManager entityManager;

  StoredSecretResets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(SecretReset reset) {
    entityManager.persist(reset);
  }

  @Override
  public Optional<SecretReset> find(PlatformId platform, OrderId order) {
    return Optional.ofNullable(entityManager.find(SecretReset.class, OrderKey.of(platform, order)));
  }

  @Override
  public Optional<SecretReset> lock(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(
            SecretReset.class, OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE));
  }
}
