package bank.depository.payment.store;

import bank.depository.order.OrderKey;
import bank.depository.payment.ChannelOrder;
import bank.depository.payment.ChannelOrders;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheChannelOrders implements ChannelOrders, PanacheRepositoryBase<ChannelOrder, OrderKey> {

  @Override
  public void add(ChannelOrder order) {
    persist(order);
  }

  @Override
  public Optional<ChannelOrder> find(PlatformId platform, OrderId order) {
    return findByIdOptional(OrderKey.of(platform, order));
  }

  @Override
  public Optional<ChannelOrder> lock(PlatformId platform, OrderId order) {
    return findByIdOptional(OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<ChannelOrder> findAll(PlatformId platform, Collection<OrderId> orders) {
    return query(platform, orders).list();
  }

  @Override
  public List<ChannelOrder> lockAll(PlatformId platform, Collection<OrderId> orders) {
    return query(platform, orders).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }

  private PanacheQuery<ChannelOrder> query(PlatformId platform, Collection<OrderId> orders) {
    return find(
        "key.platformId = ?1 and key.orderId in ?2 order by key.orderId",
        platform.value(),
        orders.stream().map(OrderId::value).toList());
  }

  @Override
  public List<DueAsk> due(Instant now, int limit) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select platform_id, order_id from (
                  select platform_id, order_id, next_ask_at,
                    row_number() over (partition by platform_id order by next_ask_at) as turn
                  from depository.channel_order where next_ask_at <= :now) as due
                order by turn, next_ask_at limit :limit
                """,
                Tuple.class)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(PanacheChannelOrders::dueAsk).toList();
  }

  private static DueAsk dueAsk(Tuple row) {
    return new DueAsk(
        new PlatformId(row.get("platform_id", Integer.class)),
        new OrderId(row.get("order_id", UUID.class)));
  }
}
