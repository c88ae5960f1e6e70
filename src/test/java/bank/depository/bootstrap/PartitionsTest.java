package bank.depository.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.depository.TestDatabase;
import bank.depository.lending.AtOnce;
import bank.depository.shared.DatabaseRole;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** Time goes on: what is written on the first day of a period finds its place, or is refused. */
@QuarkusTest
class PartitionsTest {

  /** No partition for the row; every test has a year of its own, long after ours. */
  private static final String NO_PLACE = "23514";

  @Inject Partitions partitions;
  @Inject FindMissingPartitions findMissing;
  @Inject PreparePartitionsJob job;

  @Test
  void theLastMomentOfAMonthAndTheFirstOfTheNextHaveAPlaceEach() throws SQLException {
    prepare(LocalDate.of(2060, 1, 31), 2, 1);

    for (String table : List.of("orders", "event")) {
      assertEquals(
          "depository." + table + "_206001", placeOf(table, "2060-01-31T23:59:59.999Z"), table);
      assertEquals(
          "depository." + table + "_206002", placeOf(table, "2060-02-01T00:00:00Z"), table);
      assertEquals(
          "depository." + table + "_206002", placeOf(table, "2060-02-29T23:59:59.999Z"), table);
    }
  }

  @Test
  void whatNobodyPreparedIsRefused() {
    prepare(LocalDate.of(2061, 3, 1), 1, 1);

    for (String at : List.of("2061-02-28T23:59:59.999Z", "2061-04-01T00:00:00Z")) {
      SQLException refused = assertThrows(SQLException.class, () -> placeOf("orders", at), at);
      assertEquals(NO_PLACE, refused.getSQLState(), at);
    }
  }

  @Test
  void theFirstDayOfAYearHasAPlaceForClaims() throws SQLException {
    prepare(LocalDate.of(2062, 12, 31), 1, 2);

    assertEquals("depository.claim_entry_2062", placeOfClaim("2062-12-31"));
    assertEquals("depository.claim_entry_2063", placeOfClaim("2063-01-01"));
    SQLException refused = assertThrows(SQLException.class, () -> placeOfClaim("2064-01-01"));
    assertEquals(NO_PLACE, refused.getSQLState());
  }

  @Test
  void nobodyWaitsWhileMonthsAreMade() throws SQLException {
    prepare(LocalDate.of(2065, 1, 1), 1, 1);
    try (Connection writer = requests();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("select set_config('depository.platform_id', '1000', true)");
      statement.execute(order("2065-01-05T00:00:00Z"));

      CompletableFuture.runAsync(() -> prepare(LocalDate.of(2065, 2, 1), 3, 1))
          .orTimeout(20, TimeUnit.SECONDS)
          .join();

      writer.rollback();
    }
    assertEquals("depository.orders_206504", placeOf("orders", "2065-04-30T00:00:00Z"));
  }

  @Test
  void preparingAgainOrAtOnceChangesNothingMore() throws SQLException {
    LocalDate day = LocalDate.of(2066, 6, 15);
    List<CompletableFuture<Void>> both =
        List.of(
            CompletableFuture.runAsync(() -> prepare(day, 3, 1)),
            CompletableFuture.runAsync(() -> prepare(day, 3, 1)));
    both.forEach(CompletableFuture::join);
    prepare(day, 4, 1);

    assertEquals("depository.orders_206609", placeOf("orders", "2066-09-01T00:00:00Z"));
  }

  @Test
  void theJobPreparesFarMoreThanTheAlarmAsksFor() {
    DatabaseRole.JOBS.run(job::run);
    Clock now = Clock.systemUTC();
    LocalDate today = LocalDate.ofInstant(now.instant(), ZoneOffset.UTC);

    assertEquals(HealthCheckResponse.Status.UP, alarm(now.instant()).getStatus());
    assertEquals(List.of(), missing(today, 2 * PartitionsAhead.DAYS));
  }

  @Test
  void theAlarmNamesWhatWillBeMissingAndNotADayTooEarly() {
    prepare(LocalDate.of(2067, 1, 1), 3, 1); // to the end of March
    LocalDate lastQuietDay = LocalDate.of(2067, 4, 1).minusDays(PartitionsAhead.DAYS + 1);

    assertEquals(
        HealthCheckResponse.Status.UP,
        alarm(lastQuietDay.atTime(23, 59).toInstant(ZoneOffset.UTC)).getStatus());
    HealthCheckResponse next =
        alarm(lastQuietDay.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    assertEquals(HealthCheckResponse.Status.DOWN, next.getStatus());
    String missing = String.valueOf(next.getData().orElseThrow().get("missing"));
    for (String table : List.of("orders", "event", "channel_order")) {
      assertTrue(missing.contains("depository." + table + "_206704"), missing);
    }
  }

  @Test
  void theAlarmNamesAYearThatIsMissing() {
    prepare(LocalDate.of(2068, 12, 1), 6, 1);

    assertEquals(List.of("depository.claim_entry_2069"), missing(LocalDate.of(2068, 12, 1), 31));
    assertEquals(List.of(), missing(LocalDate.of(2068, 12, 1), 30));
  }

  private HealthCheckResponse alarm(Instant now) {
    return new PartitionsAhead(findMissing, Clock.fixed(now, ZoneOffset.UTC)).call();
  }

  private List<String> missing(LocalDate day, int days) {
    return DatabaseRole.JOBS.call(() -> findMissing.handle(day, days));
  }

  private void prepare(LocalDate day, int months, int years) {
    AtOnce.asRequest(
        () -> {
          DatabaseRole.JOBS.run(
              () ->
                  QuarkusTransaction.requiringNew()
                      .run(() -> partitions.prepare(day, months, years)));
          return day;
        });
  }

  /** Writes a row of that moment as requests do, tells where it lies, and takes it back. */
  private static String placeOf(String table, String at) throws SQLException {
    return place(table.equals("orders") ? order(at) : event(at));
  }

  private static String placeOfClaim(String day) throws SQLException {
    return place(
        """
        insert into depository.claim_entry values
          (1000, '%s', 'P', 1, 1, 'CREATED', 1, 0, 1, 'L', gen_random_uuid(), null, now())
        returning tableoid::regclass::text
        """
            .formatted(day));
  }

  private static String order(String at) {
    return """
        insert into depository.orders (platform_id, order_id, request_no, type, state, instruction, created_at, changed_at)
        values (1000, depository.first_uuid_at('%s'), 'request-1', 'BID', 'PROCESSING', '{}', now(), now())
        returning tableoid::regclass::text
        """
        .formatted(at);
  }

  private static String event(String at) {
    return """
        insert into depository.event (platform_id, event_id, type, created_at, data)
        values (1000, depository.first_uuid_at('%s'), 'order.succeeded', now(), '{}')
        returning tableoid::regclass::text
        """
        .formatted(at);
  }

  private static String place(String insert) throws SQLException {
    try (Connection requests = requests();
        Statement statement = requests.createStatement()) {
      requests.setAutoCommit(false);
      statement.execute("select set_config('depository.platform_id', '1000', true)");
      try (ResultSet row = statement.executeQuery(insert)) {
        row.next();
        return row.getString(1);
      } finally {
        requests.rollback();
      }
    }
  }

  private static Connection requests() throws SQLException {
    Map<String, String> settings = TestDatabase.settings();
    return DriverManager.getConnection(
        settings.get("depository.db.url"),
        "depository_api",
        settings.get("depository.db.api.password"));
  }
}
