package bank.depository.bootstrap;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.RecurringJob;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Runs every {@link RecurringJob}, each on one node at a time, with db-scheduler. */
@ApplicationScoped
class JobScheduler {

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);
  private static final Duration SHUTDOWN = Duration.ofSeconds(8);

  private final AgroalDataSource dataSource;
  private final List<RecurringJob> jobs;
  private final boolean enabled;
  private @Nullable Scheduler scheduler;

  JobScheduler(
      @DataSource("scheduler") AgroalDataSource dataSource,
      @All List<RecurringJob> jobs,
      @ConfigProperty(name = "depository.jobs.enabled", defaultValue = "true") boolean enabled) {
    this.dataSource = dataSource;
    this.jobs = jobs;
    this.enabled = enabled;
  }

  void start(@Observes StartupEvent event) {
    if (!enabled) {
      return;
    }
    List<RecurringTask<?>> tasks = jobs.stream().<RecurringTask<?>>map(this::task).toList();
    Scheduler started =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .tableName("depository.scheduled_tasks")
            .jdbcCustomization(new PostgreSqlJdbcCustomization(false, true))
            .pollingInterval(LOOK)
            .heartbeatInterval(HEARTBEAT)
            .shutdownMaxWait(SHUTDOWN)
            .threads(Math.max(2, jobs.size()))
            .build();
    started.start();
    scheduler = started;
  }

  void stop(@Observes ShutdownEvent event) {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), FixedDelay.of(job.pause()))
        .execute((instance, context) -> run(job));
  }

  @ActivateRequestContext
  void run(RecurringJob job) {
    DatabaseRole.JOBS.run(job::run);
  }
}
