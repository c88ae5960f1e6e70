package bank.depository.entrance.store;

import bank.depository.account.CustomerKey;
import bank.depository.crypto.Sha256Digest;
import bank.depository.entrance.BrowserSecret;
import bank.depository.entrance.EntranceBook;
import bank.depository.entrance.EntranceSession;
import bank.depository.entrance.SignInAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredEntrance implements EntranceBook {

  private final EntityManager entityManager;

  StoredEntrance(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void flush() {
    entityManager.flush();
  }

  @Override
  public void enter(BrowserSecret browser) {
    byte[] secret = browser.value().getBytes(StandardCharsets.UTF_8);
    entityManager
        .createNativeQuery("select set_config('depository.entrance_browser', :browser, true)")
        .setParameter("browser", Sha256Digest.of(secret).hex())
        .getSingleResult();
  }

  @Override
  public void add(SignInAttempt attempt) {
    entityManager.persist(attempt);
  }

  @Override
  public Optional<SignInAttempt> lockNewest() {
    return entityManager
        .createQuery("from SignInAttempt a order by a.begunAt desc", SignInAttempt.class)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Counted countSince(byte[] personDigest, byte[] sourceDigest, Instant since) {
    Tuple counted =
        (Tuple)
            entityManager
                .createNativeQuery(
                    "select of_person, of_source from"
                        + " depository.sign_in_attempts_since(:person, :source, :since)",
                    Tuple.class)
                .setParameter("person", personDigest)
                .setParameter("source", sourceDigest)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .getSingleResult();
    return new Counted(counted.get(0, Long.class), counted.get(1, Long.class));
  }

  @Override
  public void endSessions(CustomerKey account, Instant now) {
    entityManager
        .createNativeQuery(
            "select cast(depository.end_entrance_sessions(:account, :now) as text)", String.class)
        .setParameter("account", account.platformId() + "/" + account.customerNo())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getSingleResult();
  }

  @Override
  public long forgetBefore(Instant then, int most) {
    return (Long)
        entityManager
            .createNativeQuery("select depository.forget_sign_ins(:then, :most)", Long.class)
            .setParameter("then", then.atOffset(ZoneOffset.UTC))
            .setParameter("most", most)
            .getSingleResult();
  }

  @Override
  public void add(EntranceSession session) {
    entityManager.persist(session);
  }

  @Override
  public Optional<EntranceSession> lockSession() {
    return entityManager
        .createQuery("from EntranceSession s", EntranceSession.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
