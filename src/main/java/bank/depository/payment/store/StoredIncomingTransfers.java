package bank.depository.payment.store;

import bank.depository.order.OrderKey;
import bank.depository.payment.IncomingAsk;
import bank.depository.payment.IncomingTransfer;
import bank.depository.payment.IncomingTransfers;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredIncomingTransfers implements IncomingTransfers {

  private final EntityManager entityManager;

  StoredIncomingTransfers(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(IncomingTransfer transfer) {
    entityManager.persist(transfer);
  }

  @Override
  public Optional<IncomingTransfer> lock(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(
            IncomingTransfer.class, OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<IncomingTransfer> lockReturnedBy(PlatformId platform, OrderId returnOrder) {
    return entityManager
        .createQuery(
            "select t from IncomingTransfer t where t.key.platformId = :platform and t.returnOrderId = :order",
            IncomingTransfer.class)
        .setParameter("platform", platform.value())
        .setParameter("order", returnOrder.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<IncomingTransfer> lockHeldFor(PlatformId platform, OrderId order) {
    return entityManager
        .createQuery(
            "select t from IncomingTransfer t where t.key.platformId = :platform and t.forOrderId = :order"
                + " and t.state = bank.depository.payment.IncomingState.HELD order by t.key.orderId",
            IncomingTransfer.class)
        .setParameter("platform", platform.value())
        .setParameter("order", order.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  @Override
  public Map<String, OrderId> orders(PlatformId platform, Collection<String> incomingNos) {
    return entityManager
        .createQuery(
            "select t.incomingNo, t.key.orderId from IncomingTransfer t"
                + " where t.key.platformId = :platform and t.incomingNo in :numbers",
            Tuple.class)
        .setParameter("platform", platform.value())
        .setParameter("numbers", incomingNos)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> row.get(0, String.class), row -> new OrderId(row.get(1, UUID.class))));
  }

  @Override
  public IncomingAsk lockAsk(PlatformId platform, Instant now) {
    entityManager
        .createNativeQuery(
            "insert into depository.incoming_ask (platform_id, next_ask_at) values (:platform, :now)"
                + " on conflict do nothing")
        .setParameter("platform", platform.value())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    return Objects.requireNonNull(
        entityManager.find(IncomingAsk.class, platform.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  @SuppressWarnings("unchecked") // two columns
  public List<ToReturn> toReturn(int limit) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select platform_id, order_id from depository.incoming_transfer"
                    + " where state = 'TO_RETURN' order by received_at limit :limit",
                Tuple.class)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ToReturn(
                    new PlatformId(row.get("platform_id", Integer.class)),
                    new OrderId(row.get("order_id", UUID.class))))
        .toList();
  }

  @Override
  @SuppressWarnings("unchecked") // one column
  public List<PlatformId> due(Instant now, int limit) {
    List<Integer> rows =
        entityManager
            .createNativeQuery(
                "select platform_id from depository.incoming_ask where next_ask_at <= :now"
                    + " order by next_ask_at limit :limit",
                Integer.class)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(PlatformId::new).toList();
  }
}
