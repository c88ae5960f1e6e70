package bank.depository.bootstrap;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes the partitions of the months and years ahead, long before anything is written to them. */
@ApplicationScoped
class PreparePartitionsJob implements RecurringJob {

  /** The running month and half a year. */
  static final int MONTHS = 7;

  /** The running year and two more. */
  static final int YEARS = 3;

  private final Partitions partitions;
  private final Clock clock;

  PreparePartitionsJob(Partitions partitions, Clock clock) {
    this.partitions = partitions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "prepare-partitions";
  }

  @Override
  public Duration pause() {
    return Duration.ofHours(6);
  }

  @Override
  @Transactional
  public void run() {
    partitions.prepare(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), MONTHS, YEARS);
  }
}
