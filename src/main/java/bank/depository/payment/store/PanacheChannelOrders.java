package bank.depository.payment.store;

import bank.depository.order.OrderKey;
import bank.depository.payment.ChannelOrder;
import bank.depository.payment.ChannelOrders;
import bank.depository.payment.Direction;
import bank.depository.payment.PaymentChannel;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

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
  public List<DueAsk> due(Instant now, int limit) {
    List<Tuple> rows =
        getEntityManager()
            .createNativeQuery(
                """
            select platform_id, order_id from depository.channel_order
            where state = 'UNCERTAIN' and next_ask_at <= :now order by next_ask_at limit :limit
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

  @Override
  public boolean isSettled(PlatformId platform, LocalDate day) {
    return !getEntityManager()
        .createNativeQuery(
            "select 1 from depository.channel_settlement where platform_id = :platform and business_day = :day")
        .setParameter("platform", platform.value())
        .setParameter("day", day)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void keep(
      PlatformId platform,
      PaymentChannel.Settlement settlement,
      List<Boolean> booked,
      Instant receivedAt) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.channel_settlement
              (platform_id, business_day, settlement_no, lines_sha256, line_count, collected_fen, paid_out_fen, received_at)
            values (:platform, :day, :settlementNo, :sha256, :count, :collected, :paidOut, :now)
            """)
        .setParameter("platform", platform.value())
        .setParameter("day", settlement.day())
        .setParameter("settlementNo", settlement.settlementNo())
        .setParameter("sha256", settlement.sha256())
        .setParameter("count", (long) settlement.lines().size())
        .setParameter("collected", settlement.total(Direction.COLLECTION.name()).fen())
        .setParameter("paidOut", settlement.total(Direction.PAYOUT.name()).fen())
        .setParameter("now", receivedAt.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    insertLines(platform, settlement, booked);
  }

  private void insertLines(
      PlatformId platform, PaymentChannel.Settlement settlement, List<Boolean> booked) {
    List<PaymentChannel.Settlement.Line> lines = settlement.lines();
    getEntityManager()
        .unwrap(Session.class)
        .doWork(
            connection -> {
              try (var insert =
                  connection.prepareStatement(
                      """
                      insert into depository.channel_line
                        (platform_id, business_day, line_no, order_no, kind, amount_fen, booked)
                      select ?, ?, line_no, order_no, kind, amount_fen, booked
                      from unnest(?::text[], ?::text[], ?::bigint[], ?::boolean[])
                        with ordinality as line (order_no, kind, amount_fen, booked, line_no)
                      """)) {
                insert.setInt(1, platform.value());
                insert.setObject(2, settlement.day());
                insert.setArray(
                    3,
                    connection.createArrayOf(
                        "text", lines.stream().map(line -> line.orderNo()).toArray()));
                insert.setArray(
                    4,
                    connection.createArrayOf(
                        "text", lines.stream().map(line -> line.kind()).toArray()));
                insert.setArray(
                    5,
                    connection.createArrayOf(
                        "bigint", lines.stream().map(line -> line.amount().fen()).toArray()));
                insert.setArray(6, connection.createArrayOf("boolean", booked.toArray()));
                insert.executeUpdate();
              }
            });
  }
}
