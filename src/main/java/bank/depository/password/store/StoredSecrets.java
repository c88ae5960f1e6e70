package bank.depository.password.store;

import bank.depository.password.EntryKeyId;
import bank.depository.password.PasswordCheck;
import bank.depository.password.PasswordCheckId;
import bank.depository.password.PasswordCheckKey;
import bank.depository.password.PasswordEntryKey;
import bank.depository.password.PasswordStore;
import bank.depository.password.TradePassword;
import bank.depository.password.TradePasswordKey;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredSecrets implements PasswordStore {

  private final EntityManager entityManager;

  StoredSecrets(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(TradePassword password) {
    entityManager.persist(password);
  }

  @Override
  public boolean exists(TradePasswordKey key) {
    return entityManager.find(TradePassword.class, key) != null;
  }

  @Override
  public Optional<TradePassword> lock(TradePasswordKey key) {
    return Optional.ofNullable(
        entityManager.find(TradePassword.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public void add(PasswordEntryKey key) {
    entityManager.persist(key);
  }

  @Override
  public Optional<PasswordEntryKey> take(PlatformId platform, UUID keyId) {
    Optional<PasswordEntryKey> found =
        Optional.ofNullable(
            entityManager.find(PasswordEntryKey.class, new EntryKeyId(platform.value(), keyId)));
    return found.filter(key -> deleted(platform, keyId));
  }

  /** Of two that take the same key at once one finds nothing to delete. */
  private boolean deleted(PlatformId platform, UUID keyId) {
    return entityManager
            .createNativeQuery(
                "delete from depository.password_entry_key where platform_id = :platform and key_id ="
                    + " :key")
            .setParameter("platform", platform.value())
            .setParameter("key", keyId)
            .executeUpdate()
        == 1;
  }

  @Override
  public void trim(PlatformId platform, UUID session, int most) {
    entityManager
        .createNativeQuery(
            """
            delete from depository.password_entry_key
            where platform_id = :platform and key_id in (
              select key_id from depository.password_entry_key
              where platform_id = :platform and session_id = :session
              order by key_id desc offset :most)
            """)
        .setParameter("platform", platform.value())
        .setParameter("session", session)
        .setParameter("most", most)
        .executeUpdate();
  }

  @Override
  public int clear(Instant now) {
    return entityManager
        .createNativeQuery("delete from depository.password_entry_key where expires_at <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }

  @Override
  public void add(PasswordCheck check) {
    entityManager.persist(check);
  }

  @Override
  public Optional<PasswordCheck> lockCheck(PlatformId platform, PasswordCheckId check) {
    return Optional.ofNullable(
        entityManager.find(
            PasswordCheck.class,
            new PasswordCheckKey(platform.value(), check.value()),
            LockModeType.PESSIMISTIC_WRITE));
  }
}
