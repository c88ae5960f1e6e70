package bank.depository.hostedpage.store;

import bank.depository.hostedpage.PageSession;
import bank.depository.hostedpage.PageSessionKey;
import bank.depository.hostedpage.PageSessions;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredPageSessions implements PageSessions {

  private final EntityManager entityManager;

  StoredPageSessions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(PageSession session) {
    entityManager.persist(session);
  }

  @Override
  public Optional<PageSession> find(PageSessionKey key) {
    return Optional.ofNullable(entityManager.find(PageSession.class, key));
  }

  @Override
  public Optional<PageSession> lock(PageSessionKey key) {
    return Optional.ofNullable(
        entityManager.find(PageSession.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<PageSession> lockByOrder(PlatformId platform, OrderId order) {
    return entityManager
        .createQuery(
            "from PageSession s where s.key.platformId = :platform and s.orderId = :order",
            PageSession.class)
        .setParameter("platform", platform.value())
        .setParameter("order", order.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<InVain> waitingInVain(Instant now, int limit) {
    return entityManager
        .createQuery(
            "select s from PageSession s join Order o on o.key.platformId = s.key.platformId and"
                + " o.key.orderId = s.orderId where s.expiresAt <= :now and o.state in"
                + " (bank.depository.order.OrderState.AWAITING_CUSTOMER,"
                + " bank.depository.order.OrderState.AWAITING_REVIEW) order by s.expiresAt",
            PageSession.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultStream()
        .map(session -> new InVain(session.key(), session.order()))
        .toList();
  }
}
