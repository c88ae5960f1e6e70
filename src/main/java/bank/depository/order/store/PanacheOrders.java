package bank.depository.order.store;

import bank.depository.order.BodyDigest;
import bank.depository.order.Order;
import bank.depository.order.OrderKey;
import bank.depository.order.OrderState;
import bank.depository.order.OrderType;
import bank.depository.order.Orders;
import bank.depository.order.PlatformInstruction;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import bank.depository.shared.RequestNo;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheOrders implements Orders, PanacheRepositoryBase<Order, OrderKey> {

  @Override
  public void add(Order order) {
    persist(order);
  }

  @Override
  public Optional<Order> find(PlatformId platform, OrderId id) {
    return findByIdOptional(OrderKey.of(platform, id));
  }

  @Override
  public List<Order> findAll(PlatformId platform, Collection<OrderId> ids) {
    return find(
            "key.platformId = ?1 and key.orderId in ?2",
            platform.value(),
            ids.stream().map(OrderId::value).toList())
        .list();
  }

  @Override
  public Money processing(PlatformId platform, String customerNo, OrderType type) {
    return Money.ofFen(
        getEntityManager()
            .createQuery(
                "select coalesce(sum(o.amountFen), 0) from Order o where o.key.platformId = :platform"
                    + " and o.customerNo = :customerNo and o.type = :type and o.state = :processing",
                Long.class)
            .setParameter("platform", platform.value())
            .setParameter("customerNo", customerNo)
            .setParameter("type", type)
            .setParameter("processing", OrderState.PROCESSING)
            .getSingleResult());
  }

  @Override
  public Optional<Order> lock(PlatformId platform, OrderId id) {
    return findByIdOptional(OrderKey.of(platform, id), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<Order> findByRequestNo(PlatformId platform, RequestNo requestNo) {
    return claimed(platform, requestNo).flatMap(claimed -> find(platform, claimed.order()));
  }

  @Override
  public boolean claim(PlatformInstruction<?> instruction, OrderId order, Instant now) {
    try {
      return getEntityManager()
              .createNativeQuery(
                  """
                  insert into depository.request (platform_id, request_no, order_id, body_sha256, created_at)
                  values (:platform, :requestNo, :order, :body, :now)
                  on conflict (platform_id, request_no) do nothing
                  """)
              .setParameter("platform", instruction.platform().value())
              .setParameter("requestNo", instruction.requestNo().value())
              .setParameter("order", order.value())
              .setParameter("body", instruction.body().sha256())
              .setParameter("now", now.atOffset(ZoneOffset.UTC))
              .executeUpdate()
          == 1;
    } catch (LockTimeoutException | PessimisticLockException e) {
      throw new Refusal(ErrorCode.REQUEST_RUNNING);
    }
  }

  @Override
  public Optional<Claimed> claimed(PlatformId platform, RequestNo requestNo) {
    try (Stream<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select order_id, body_sha256, cast(answer as text) as answer
                from depository.request where platform_id = :platform and request_no = :requestNo
                """,
                Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("requestNo", requestNo.value())
            .getResultStream()) {
      return rows.findFirst().map(Tuple.class::cast).map(PanacheOrders::claimed);
    }
  }

  private static Claimed claimed(Tuple row) {
    return new Claimed(
        new OrderId(row.get("order_id", UUID.class)),
        new BodyDigest(row.get("body_sha256", byte[].class)),
        Optional.ofNullable(row.get("answer", String.class)));
  }

  @Override
  public void answered(PlatformId platform, RequestNo requestNo, String answer) {
    getEntityManager()
        .createNativeQuery(
            """
            update depository.request set answer = cast(:answer as jsonb)
            where platform_id = :platform and request_no = :requestNo
            """)
        .setParameter("answer", answer)
        .setParameter("platform", platform.value())
        .setParameter("requestNo", requestNo.value())
        .executeUpdate();
  }

  @Override
  public List<OpenOrder> processing(OrderType type, int limit) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select platform_id, order_id, cast(instruction as text) as instruction from depository.orders
                where state = 'PROCESSING' and type = :type order by order_id limit :limit
                """,
                Tuple.class)
            .setParameter("type", type.name())
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(PanacheOrders::openOrder).toList();
  }

  private static OpenOrder openOrder(Tuple row) {
    return new OpenOrder(
        new PlatformId(row.get("platform_id", Integer.class)),
        new OrderId(row.get("order_id", UUID.class)),
        row.get("instruction", String.class));
  }

  @Override
  public List<Order> ofCustomer(
      PlatformId platform, String customerNo, OrderState state, int limit) {
    return find(
            "key.platformId = ?1 and customerNo = ?2 and state = ?3 order by key.orderId desc",
            platform.value(),
            customerNo,
            state)
        .page(0, limit)
        .list();
  }
}
