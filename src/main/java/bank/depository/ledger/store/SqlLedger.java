package bank.depository.ledger.store;

import bank.depository.ledger.AccountId;
import bank.depository.ledger.Instruction;
import bank.depository.ledger.Ledger;
import bank.depository.ledger.Posted;
import bank.depository.ledger.TransferNo;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlLedger implements Ledger {

  private static final String POST =
      "select business_day, numbers from ledger.post(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String POST_ONE =
      "select business_day, number from ledger.post_one(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final LedgerConnection connection;
  private final Clock clock;

  SqlLedger(LedgerConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public void openPlatformBooks(PlatformId platform, LocalDate firstDay) {
    connection.call(
        open -> {
          try (PreparedStatement call =
              open.prepareStatement("select ledger.open_books(?, ?, ?)")) {
            call.setInt(1, platform.value());
            call.setObject(2, firstDay);
            call.setObject(3, utc(clock.instant()));
            return call.execute();
          }
        });
  }

  @Override
  public AccountId openSubAccount(PlatformId platform) {
    return connection.call(
        open -> {
          try (PreparedStatement call =
              open.prepareStatement("select ledger.open_sub_account(?, ?)")) {
            call.setInt(1, platform.value());
            call.setObject(2, utc(clock.instant()));
            return new AccountId(Rows.one(call).getLong(1));
          }
        });
  }

  @Override
  public void closeSubAccount(PlatformId platform, AccountId account) {
    connection.call(
        open -> {
          try (PreparedStatement call =
              open.prepareStatement("select ledger.close_sub_account(?, ?, ?)")) {
            call.setInt(1, platform.value());
            call.setLong(2, account.value());
            call.setObject(3, utc(clock.instant()));
            return call.execute();
          }
        });
  }

  @Override
  public Posted post(Instruction instruction) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PostingLines lines = new PostingLines(instruction.movements());
    return connection.call(open -> post(open, instruction, lines, at));
  }

  private static Posted post(
      Connection open, Instruction instruction, PostingLines lines, Instant at)
      throws SQLException {
    boolean single = lines.isOneTransferOrNewHold();
    try (PreparedStatement call = open.prepareStatement(single ? POST_ONE : POST)) {
      call.setInt(1, instruction.platform().value());
      call.setObject(2, utc(at));
      call.setString(3, instruction.kind().name());
      call.setObject(4, instruction.order().value());
      call.setString(5, instruction.basis().kind().name());
      call.setString(6, instruction.basis().reference());
      call.setString(7, instruction.projectNo().orElse(null));
      if (single) {
        setLine(call, lines);
      } else {
        setLines(open, call, lines);
      }
      ResultSet row = Rows.one(call);
      LocalDate day = row.getObject(1, LocalDate.class);
      Long[] numbers = single ? new Long[] {row.getLong(2)} : (Long[]) row.getArray(2).getArray();
      return new Posted(day, at, transfers(lines, numbers));
    }
  }

  private static void setLine(PreparedStatement call, PostingLines lines) throws SQLException {
    call.setString(8, lines.actions[0]);
    call.setString(9, lines.whats[0]);
    call.setObject(10, lines.holds[0], Types.OTHER);
    call.setObject(11, lines.debits[0]);
    call.setObject(12, lines.credits[0], Types.BIGINT);
    call.setObject(13, lines.amounts[0]);
  }

  private static void setLines(Connection open, PreparedStatement call, PostingLines lines)
      throws SQLException {
    call.setArray(8, open.createArrayOf("text", lines.actions));
    call.setArray(9, open.createArrayOf("text", lines.whats));
    call.setArray(10, open.createArrayOf("uuid", lines.holds));
    call.setArray(11, open.createArrayOf("bigint", lines.debits));
    call.setArray(12, open.createArrayOf("bigint", lines.credits));
    call.setArray(13, open.createArrayOf("bigint", lines.amounts));
  }

  private static List<TransferNo> transfers(PostingLines lines, Long[] numbers) {
    List<TransferNo> transfers = new ArrayList<>(numbers.length);
    for (int line = 0; line < numbers.length; line++) {
      if (lines.isTransfer(line)) {
        transfers.add(new TransferNo(numbers[line]));
      }
    }
    return transfers;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
