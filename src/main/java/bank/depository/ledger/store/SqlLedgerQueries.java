package bank.depository.ledger.store;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.AccountKind;
import bank.depository.ledger.AccountTotal;
import bank.depository.ledger.Balance;
import bank.depository.ledger.ControlFigures;
import bank.depository.ledger.DayBalance;
import bank.depository.ledger.DayFigures;
import bank.depository.ledger.DayRange;
import bank.depository.ledger.HoldId;
import bank.depository.ledger.HoldReason;
import bank.depository.ledger.JournalEntry;
import bank.depository.ledger.LedgerQueries;
import bank.depository.ledger.OpenHold;
import bank.depository.ledger.TransferKind;
import bank.depository.ledger.TransferRow;
import bank.depository.ledger.TransferTotal;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Money;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlLedgerQueries implements LedgerQueries {

  private final LedgerConnection connection;

  SqlLedgerQueries(LedgerConnection connection) {
    this.connection = connection;
  }

  @Override
  public Balance balance(PlatformId platform, AccountId account) {
    return connection
        .call(
            open ->
                ask(
                    open,
                    """
                    select c.balance, c.held, c.frozen, greatest(0, c.balance - c.held - c.frozen) as available,
                           c.state = 'CLOSED' as closed, b.current_day
                    from ledger.current_balance c join ledger.books b on b.platform_id = c.platform_id
                    where c.platform_id = ? and c.account_id = ?
                    """,
                    query -> Rows.first(query, SqlLedgerQueries::balance),
                    platform.value(),
                    account.value()))
        .orElseThrow(() -> new Refusal(ErrorCode.ACCOUNT_UNKNOWN, "account " + account));
  }

  private static Balance balance(ResultSet row) throws SQLException {
    return new Balance(
        Money.ofFen(row.getLong("balance")),
        Money.ofFen(row.getLong("held")),
        Money.ofFen(row.getLong("frozen")),
        Money.ofFen(row.getLong("available")),
        row.getObject("current_day", LocalDate.class),
        row.getBoolean("closed"));
  }

  @Override
  public List<JournalEntry> movements(
      PlatformId platform, AccountId account, Optional<Long> beforeSeq, DayRange days, int limit) {
    if (limit < 1 || limit > MAX_ROWS) {
      throw new IllegalArgumentException("from 1 to " + MAX_ROWS + " entries, not " + limit);
    }
    return connection.call(
        open ->
            ask(
                open,
                "select * from ledger.movements(?, ?, ?, ?, ?, ?)",
                query -> Rows.all(query, JournalRows::entry),
                platform.value(),
                account.value(),
                beforeSeq.orElse(Long.MAX_VALUE),
                days.first(),
                days.last(),
                limit));
  }

  @Override
  public List<TransferRow> transfersOf(PlatformId platform, OrderId order, DayRange days) {
    return connection.call(
        open ->
            ask(
                open,
                JournalRows.TRANSFERS
                    + " where platform_id = ? and order_id = ? and business_day between ? and ?"
                    + " order by transfer_no limit "
                    + MAX_ROWS,
                query -> Rows.all(query, JournalRows::transfer),
                platform.value(),
                order.value(),
                days.first(),
                days.last()));
  }

  @Override
  public List<OpenHold> openHolds(PlatformId platform, AccountId account) {
    return connection.call(
        open ->
            ask(
                open,
                "select hold_id, reason, account_id, remaining from ledger.hold"
                    + " where platform_id = ? and account_id = ? order by hold_id limit "
                    + MAX_ROWS,
                query -> Rows.all(query, SqlLedgerQueries::openHold),
                platform.value(),
                account.value()));
  }

  private static OpenHold openHold(ResultSet row) throws SQLException {
    return new OpenHold(
        new HoldId(Rows.uuid(row, "hold_id")),
        HoldReason.valueOf(row.getString("reason")),
        new AccountId(row.getLong("account_id")),
        Money.ofFen(row.getLong("remaining")));
  }

  @Override
  public void streamTransfers(PlatformId platform, LocalDate day, Consumer<TransferRow> sink) {
    connection.call(
        open ->
            ask(
                open,
                JournalRows.TRANSFERS
                    + " where platform_id = ? and business_day = ? order by transfer_no",
                query -> Rows.stream(query, JournalRows::transfer, sink),
                platform.value(),
                day));
  }

  @Override
  public void streamBalances(PlatformId platform, LocalDate day, Consumer<DayBalance> sink) {
    requireSealed(platform, day);
    connection.call(
        open ->
            ask(
                open,
                "select account_id, seq, balance, held from ledger.balances_at(?, ?)",
                query -> Rows.stream(query, SqlLedgerQueries::dayBalance, sink),
                platform.value(),
                day));
  }

  private static DayBalance dayBalance(ResultSet row) throws SQLException {
    return new DayBalance(
        new AccountId(row.getLong("account_id")),
        row.getLong("seq"),
        Money.ofFen(row.getLong("balance")),
        Money.ofFen(row.getLong("held")));
  }

  @Override
  public DayFigures figures(PlatformId platform, LocalDate day) {
    requireSealed(platform, day);
    List<AccountTotal> accounts =
        connection.call(
            open ->
                ask(
                    open,
                    "select kind, accounts, balance, held from ledger.day_account_total"
                        + " where platform_id = ? and business_day = ? order by kind",
                    query -> Rows.all(query, SqlLedgerQueries::accountTotal),
                    platform.value(),
                    day));
    List<TransferTotal> transfers =
        connection.call(
            open ->
                ask(
                    open,
                    "select kind, transfers, amount from ledger.day_transfer_total"
                        + " where platform_id = ? and business_day = ? order by kind",
                    query -> Rows.all(query, SqlLedgerQueries::transferTotal),
                    platform.value(),
                    day));
    return new DayFigures(day, ControlFigures.of(accounts), accounts, transfers);
  }

  @Override
  public ControlFigures controlFigures(PlatformId platform) {
    return ControlFigures.of(
        connection.call(
            open ->
                ask(
                    open,
                    "select kind, count(*) as accounts, sum(balance) as balance, sum(held) as held"
                        + " from ledger.current_balance where platform_id = ? group by kind",
                    query -> Rows.all(query, SqlLedgerQueries::accountTotal),
                    platform.value())));
  }

  private static AccountTotal accountTotal(ResultSet row) throws SQLException {
    return new AccountTotal(
        AccountKind.valueOf(row.getString("kind")),
        row.getLong("accounts"),
        row.getBigDecimal("balance").longValueExact(),
        row.getBigDecimal("held").longValueExact());
  }

  private static TransferTotal transferTotal(ResultSet row) throws SQLException {
    return new TransferTotal(
        TransferKind.valueOf(row.getString("kind")),
        row.getLong("transfers"),
        row.getBigDecimal("amount").longValueExact());
  }

  private void requireSealed(PlatformId platform, LocalDate day) {
    boolean sealed =
        connection.call(
            open ->
                ask(
                    open,
                    "select 1 from ledger.business_day where platform_id = ? and business_day = ?"
                        + " and sealed_at is not null",
                    query -> query.executeQuery().next(),
                    platform.value(),
                    day));
    if (!sealed) {
      throw new Refusal(ErrorCode.BUSINESS_DAY_NOT_SEALED, "the day " + day);
    }
  }

  private interface Question<T> {
    T ask(PreparedStatement query) throws SQLException;
  }

  private static <T> T ask(Connection open, String sql, Question<T> question, Object... parameters)
      throws SQLException {
    try (PreparedStatement query = open.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      return question.ask(query);
    }
  }
}
