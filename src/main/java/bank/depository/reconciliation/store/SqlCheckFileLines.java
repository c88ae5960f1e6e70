package bank.depository.reconciliation.store;

import bank.depository.ledger.DayBalance;
import bank.depository.ledger.LedgerQueries;
import bank.depository.reconciliation.CheckFileKind;
import bank.depository.reconciliation.CheckFileLines;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines with a cursor. No field of a line can hold a comma, a quote or a line feed: their
 * forms forbid it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlCheckFileLines implements CheckFileLines {

  private static final int ROWS_A_FETCH = 1_000;

  private static final String TRANSFERS =
      """
      select t.transfer_no, o.request_no, t.kind, t.project_no, debtor.customer_no as from_customer_no,
        creditor.customer_no as to_customer_no, t.amount,
        case when debtor.customer_no is not null then t.debit_balance end as from_balance,
        case when creditor.customer_no is not null then t.credit_balance end as to_balance, t.posted_at
      from ledger.transfer t
      left join depository.orders o on o.platform_id = t.platform_id and o.order_id = t.order_id
      left join depository.sub_account debtor
        on debtor.platform_id = t.platform_id and debtor.ledger_account_id = t.debit_account
      left join depository.sub_account creditor
        on creditor.platform_id = t.platform_id and creditor.ledger_account_id = t.credit_account
      where t.platform_id = ? and t.business_day = ? and t.kind = any (?)
      order by t.transfer_no
      """;

  private static final String OWNERS =
      """
      select ledger_account_id, customer_no, sub_account_no from depository.sub_account
      where platform_id = ? and ledger_account_id = any (?)
      """;

  private final EntityManager entityManager;
  private final LedgerQueries ledger;

  SqlCheckFileLines(EntityManager entityManager, LedgerQueries ledger) {
    this.entityManager = entityManager;
    this.ledger = ledger;
  }

  @Override
  public String heading(CheckFileKind kind) {
    return kind == CheckFileKind.BALANCES
        ? "customer_no,sub_account_no,balance_fen,held_fen"
        : "transfer_no,request_no,kind,project_no,from_customer_no,to_customer_no,amount_fen,from_balance_fen,to_balance_fen,booked_at";
  }

  @Override
  public void stream(PlatformId platform, LocalDate day, CheckFileKind kind, Consumer<Line> sink) {
    if (kind == CheckFileKind.BALANCES) {
      balances(platform, day, sink);
    } else {
      session().doWork(connection -> transfers(connection, platform, day, kind, sink));
    }
  }

  private static void transfers(
      Connection connection,
      PlatformId platform,
      LocalDate day,
      CheckFileKind kind,
      Consumer<Line> sink)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(TRANSFERS)) {
      query.setFetchSize(ROWS_A_FETCH);
      query.setInt(1, platform.value());
      query.setObject(2, day);
      query.setArray(
          3, connection.createArrayOf("text", kind.transfers().stream().map(Enum::name).toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          sink.accept(transfer(row));
        }
      }
    }
  }

  private static Line transfer(ResultSet row) throws SQLException {
    long amount = row.getLong("amount");
    return new Line(
        String.join(
            ",",
            Long.toString(row.getLong("transfer_no")),
            orEmpty(row.getString("request_no")),
            row.getString("kind"),
            orEmpty(row.getString("project_no")),
            orEmpty(row.getString("from_customer_no")),
            orEmpty(row.getString("to_customer_no")),
            Long.toString(amount),
            orEmpty(row.getString("from_balance")),
            orEmpty(row.getString("to_balance")),
            row.getObject("posted_at", OffsetDateTime.class).toInstant().toString()),
        amount);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void balances(PlatformId platform, LocalDate day, Consumer<Line> sink) {
    List<DayBalance> piece = new ArrayList<>(ROWS_A_FETCH);
    ledger.streamBalances(
        platform,
        day,
        balance -> {
          piece.add(balance);
          if (piece.size() == ROWS_A_FETCH) {
            flush(platform, piece, sink);
          }
        });
    flush(platform, piece, sink);
  }

  private void flush(PlatformId platform, List<DayBalance> piece, Consumer<Line> sink) {
    Map<Long, String> owners =
        session().doReturningWork(connection -> owners(connection, platform, piece));
    for (DayBalance balance : piece) {
      String owner = owners.get(balance.account().value());
      if (owner != null) {
        sink.accept(
            new Line(
                owner + "," + balance.balance().fen() + "," + balance.held().fen(),
                balance.balance().fen()));
      }
    }
    piece.clear();
  }

  private static Map<Long, String> owners(
      Connection connection, PlatformId platform, List<DayBalance> piece) throws SQLException {
    Map<Long, String> owners = new HashMap<>();
    try (PreparedStatement query = connection.prepareStatement(OWNERS)) {
      query.setInt(1, platform.value());
      query.setArray(
          2,
          connection.createArrayOf(
              "bigint", piece.stream().map(balance -> balance.account().value()).toArray()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          owners.put(row.getLong(1), row.getString(2) + "," + row.getString(3));
        }
      }
    }
    return owners;
  }

  private Session session() {
    return entityManager.unwrap(Session.class);
  }
}
