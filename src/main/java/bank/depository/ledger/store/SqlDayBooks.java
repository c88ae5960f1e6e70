package bank.depository.ledger.store;

import bank.depository.ledger.DayBooks;
import bank.depository.ledger.SealedDay;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlDayBooks implements DayBooks {

  private final LedgerConnection connection;
  private final Clock clock;

  SqlDayBooks(LedgerConnection connection, Clock clock) {
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public LocalDate current(PlatformId platform) {
    return connection.call(
        open -> {
          try (PreparedStatement query =
              open.prepareStatement("select current_day from ledger.books where platform_id = ?")) {
            query.setInt(1, platform.value());
            return Rows.one(query).getObject(1, LocalDate.class);
          }
        });
  }

  @Override
  public void close(PlatformId platform, LocalDate day) {
    connection.call(
        open -> {
          try (PreparedStatement call = open.prepareStatement("select ledger.close_day(?, ?, ?)")) {
            call.setInt(1, platform.value());
            call.setObject(2, day);
            call.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            return call.execute();
          }
        });
  }

  @Override
  public SealedDay seal(PlatformId platform, LocalDate day) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return connection.call(
        open -> {
          try (PreparedStatement call =
              open.prepareStatement(
                  "select transfers, hold_entries from ledger.seal_day(?, ?, ?)")) {
            call.setInt(1, platform.value());
            call.setObject(2, day);
            call.setObject(3, at.atOffset(ZoneOffset.UTC));
            ResultSet row = Rows.one(call);
            return new SealedDay(day, at, day.plusDays(1), row.getLong(1), row.getLong(2));
          }
        });
  }

  @Override
  public List<PlatformId> platforms() {
    return connection.call(
        open -> {
          try (PreparedStatement query =
              open.prepareStatement("select platform_id from ledger.books order by platform_id")) {
            return Rows.all(query, row -> new PlatformId(row.getInt(1)));
          }
        });
  }

  @Override
  public long roll(PlatformId platform) {
    return connection.call(
        open -> {
          try (PreparedStatement call = open.prepareStatement("select ledger.roll(?)")) {
            call.setInt(1, platform.value());
            return Rows.one(call).getLong(1);
          }
        });
  }
}
