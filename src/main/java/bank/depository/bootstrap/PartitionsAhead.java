package bank.depository.bootstrap;

import bank.depository.shared.DatabaseRole;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Alarms while there is time: a partition that will be written to within {@value #DAYS} days is not
 * there. A matter for the operator and not for the balancer, for the node can still do all its
 * work; so it stands under {@code /q/health/well}.
 */
@Wellness
@ApplicationScoped
class PartitionsAhead implements HealthCheck {

  static final int DAYS = 60;

  private final FindMissingPartitions findMissing;
  private final Clock clock;

  PartitionsAhead(FindMissingPartitions findMissing, Clock clock) {
    this.findMissing = findMissing;
    this.clock = clock;
  }

  @Override
  @ActivateRequestContext
  public HealthCheckResponse call() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<String> missing = DatabaseRole.JOBS.call(() -> findMissing.handle(today, DAYS));
    return HealthCheckResponse.named("partitions for the next " + DAYS + " days")
        .status(missing.isEmpty())
        .withData("missing", String.join(", ", missing))
        .build();
  }
}
