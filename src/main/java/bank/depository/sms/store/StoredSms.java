package bank.depository.sms.store;

import bank.depository.sms.SmsCode;
import bank.depository.sms.SmsCodeKey;
import bank.depository.sms.SmsMessage;
import bank.depository.sms.SmsMessageKey;
import bank.depository.sms.SmsPurpose;
import bank.depository.sms.SmsStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredSms implements SmsStore {

  /** Hibernate's word for it, in the place of a number of milliseconds. */
  private static final int SKIP_LOCKED = -2;

  private final EntityManager entityManager;

  StoredSms(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void queue(UUID session) {
    entityManager
        .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:session, 7)) is null")
        .setParameter("session", session.toString())
        .getSingleResult();
  }

  @Override
  public void add(SmsMessage message) {
    entityManager.persist(message);
  }

  @Override
  public void add(SmsCode code) {
    entityManager.persist(code);
  }

  @Override
  public Optional<SmsMessage> lock(SmsMessageKey key) {
    return Optional.ofNullable(
        entityManager.find(SmsMessage.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<SmsMessage> take(SmsMessageKey key) {
    return entityManager
        .createQuery("from SmsMessage m where m.key = :key", SmsMessage.class)
        .setParameter("key", key)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<SmsCode> lockCodes(int platformId, UUID session, SmsPurpose purpose) {
    return entityManager
        .createQuery(
            "from SmsCode c where c.key.platformId = :platform and c.sessionId = :session and"
                + " c.purpose = :purpose order by c.createdAt desc, c.key.codeId desc",
            SmsCode.class)
        .setParameter("platform", platformId)
        .setParameter("session", session)
        .setParameter("purpose", purpose)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public Optional<SmsCode> lockCode(SmsCodeKey key) {
    return Optional.ofNullable(
        entityManager.find(SmsCode.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public long codesSince(int platformId, List<byte[]> mobileDigests, Instant since) {
    return entityManager
        .createQuery(
            "select count(c) from SmsCode c where c.key.platformId = :platform and c.mobileDigest in"
                + " :mobiles and c.createdAt >= :since",
            Long.class)
        .setParameter("platform", platformId)
        .setParameter("mobiles", mobileDigests)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public List<SmsMessageKey> due(Instant now, int limit) {
    return entityManager
        .createQuery(
            "select m.key from SmsMessage m where m.nextTryAt <= :now order by m.nextTryAt",
            SmsMessageKey.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }
}
