package bank.depository.payment.store;

import bank.depository.payment.ChannelBreak;
import bank.depository.payment.ChannelSettlements;
import bank.depository.payment.PaymentChannel;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.Session;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlChannelSettlements implements ChannelSettlements {

  private static final String LINES =
      """
      insert into depository.channel_line (platform_id, business_day, line_no, order_no, kind, amount_fen, booked)
      select ?, ?, line_no, order_no, kind, amount_fen, booked
      from unnest(?::integer[], ?::text[], ?::text[], ?::bigint[], ?::boolean[])
        as line (line_no, order_no, kind, amount_fen, booked)
      """;

  private static final String BREAKS =
      """
      insert into depository.channel_break
        (platform_id, business_day, class, order_no, kind, line_no, ours_fen, channel_fen, found_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
      """;

  private static final String MISSING =
      """
      insert into depository.channel_break
        (platform_id, business_day, class, order_no, kind, line_no, ours_fen, channel_fen, found_at)
      select o.platform_id, m.day, 'LINE_MISSING', o.order_id::text, m.kind, 0, o.paid_fen, 0, :now
      from depository.channel_order o
      cross join lateral (values
        (o.channel_day, o.settled_on, o.direction),
        (o.returned_day, o.return_settled_on, 'RETURNED_' || o.direction)) as m (day, settled_on, kind)
      where o.platform_id = :platform and o.direction <> 'VERIFICATION_PAYMENT'
        and m.day <= :day and m.settled_on is null
        and ((o.settled_on is null and o.channel_day is not null)
          or (o.return_settled_on is null and o.returned_day is not null))
        and not exists (select from depository.channel_line l
          where l.platform_id = o.platform_id and l.order_no = o.order_id::text and l.kind = m.kind)
      on conflict do nothing
      """;

  private final EntityManager entityManager;

  SqlChannelSettlements(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Optional<Progress> progress(PlatformId platform, LocalDate day) {
    return this.<Tuple>rows(
            ofDay(
                entityManager.createNativeQuery(
                    """
                    select s.lines_sha256, s.completed_at is not null as complete,
                      coalesce(l.incoming_to, 0) as incoming_to, coalesce(l.outgoing_to, 0) as outgoing_to
                    from depository.channel_settlement s
                    cross join lateral (
                      select max(line_no) filter (where kind in ('COLLECTION', 'RETURNED_PAYOUT', 'INCOMING_TRANSFER')) as incoming_to,
                        max(line_no) filter (where kind in ('PAYOUT', 'RETURNED_COLLECTION')) as outgoing_to
                      from depository.channel_line
                      where platform_id = s.platform_id and business_day = s.business_day) l
                    where s.platform_id = :platform and s.business_day = :day
                    """,
                    Tuple.class),
                platform,
                day))
        .stream()
        .findFirst()
        .map(
            row ->
                new Progress(
                    row.get("lines_sha256", byte[].class),
                    row.get("incoming_to", Integer.class),
                    row.get("outgoing_to", Integer.class),
                    row.get("complete", Boolean.class)));
  }

  @Override
  public void begin(PlatformId platform, PaymentChannel.Settlement settlement, Instant now) {
    ofDay(
            entityManager.createNativeQuery(
                """
                insert into depository.channel_settlement
                  (platform_id, business_day, settlement_no, lines_sha256, line_count, collected_fen, paid_out_fen, received_at)
                values (:platform, :day, :settlementNo, :sha256, :count, :collected, :paidOut, :now)
                """),
            platform,
            settlement.day())
        .setParameter("settlementNo", settlement.settlementNo())
        .setParameter("sha256", settlement.sha256())
        .setParameter("count", settlement.totals().lines())
        .setParameter("collected", settlement.totals().collected().fen())
        .setParameter("paidOut", settlement.totals().paidOut().fen())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public void keep(PlatformId platform, LocalDate day, List<BookedLine> lines) {
    session().doWork(connection -> insert(connection, platform, day, lines));
  }

  private static void insert(
      Connection connection, PlatformId platform, LocalDate day, List<BookedLine> lines)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(LINES)) {
      insert.setInt(1, platform.value());
      insert.setObject(2, day);
      column(insert, 3, "integer", lines, line -> line.line().no());
      column(insert, 4, "text", lines, line -> line.line().orderNo());
      column(insert, 5, "text", lines, line -> line.line().kind().name());
      column(insert, 6, "bigint", lines, line -> line.line().amount().fen());
      column(insert, 7, "boolean", lines, BookedLine::booked);
      insert.executeUpdate();
    }
  }

  private static void column(
      PreparedStatement insert,
      int parameter,
      String type,
      List<BookedLine> lines,
      Function<BookedLine, Object> value)
      throws SQLException {
    insert.setArray(
        parameter, insert.getConnection().createArrayOf(type, lines.stream().map(value).toArray()));
  }

  @Override
  public void keepBreaks(
      PlatformId platform, LocalDate day, List<ChannelBreak> breaks, Instant now) {
    session().doWork(connection -> insertBreaks(connection, platform, day, breaks, now));
  }

  private static void insertBreaks(
      Connection connection,
      PlatformId platform,
      LocalDate day,
      List<ChannelBreak> breaks,
      Instant now)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(BREAKS)) {
      for (ChannelBreak found : breaks) {
        insert.setInt(1, platform.value());
        insert.setObject(2, day);
        insert.setString(3, found.kind().name());
        insert.setString(4, found.orderNo());
        insert.setString(5, found.lineKind());
        insert.setInt(6, found.lineNo());
        insert.setLong(7, found.ours().fen());
        insert.setLong(8, found.channels().fen());
        insert.setObject(9, now.atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  @Override
  public void keepMissing(PlatformId platform, LocalDate day, Instant now) {
    ofDay(entityManager.createNativeQuery(MISSING), platform, day)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public void complete(PlatformId platform, LocalDate day, Instant now) {
    ofDay(
            entityManager.createNativeQuery(
                """
                update depository.channel_settlement set completed_at = :now
                where platform_id = :platform and business_day = :day and completed_at is null
                """),
            platform,
            day)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public List<ChannelBreak> breaks(PlatformId platform, LocalDate day) {
    return this.<Tuple>rows(
            ofDay(
                entityManager.createNativeQuery(
                    """
                    select class, order_no, kind, line_no, ours_fen, channel_fen from depository.channel_break
                    where platform_id = :platform and business_day = :day order by line_no, order_no
                    """,
                    Tuple.class),
                platform,
                day))
        .stream()
        .map(SqlChannelSettlements::found)
        .toList();
  }

  private static ChannelBreak found(Tuple row) {
    return new ChannelBreak(
        ChannelBreak.Kind.valueOf(row.get("class", String.class)),
        row.get("order_no", String.class),
        row.get("kind", String.class),
        row.get("line_no", Integer.class),
        Money.ofFen(row.get("ours_fen", Long.class)),
        Money.ofFen(row.get("channel_fen", Long.class)));
  }

  private static Query ofDay(Query query, PlatformId platform, LocalDate day) {
    return query.setParameter("platform", platform.value()).setParameter("day", day);
  }

  @SuppressWarnings("unchecked")
  private <R> List<R> rows(Query query) {
    return query.getResultList();
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
