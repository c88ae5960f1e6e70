package bank.depository.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one place that reads the clock. Instants are UTC; calendar days are those of Asia/Shanghai.
 */
public final class ShanghaiTime {

  /** The zone of every business day. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ShanghaiTime() {}

  /** The calendar day in Shanghai at that instant. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** Gives the injected clock. */
  static final class ClockSource {
    @Produces
    @Singleton
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
