package bank.depository.bootstrap;

import bank.depository.shared.DatabaseRole;
import bank.depository.shared.RecurringJob;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The service's recurring jobs, to have one come now. */
@ApplicationScoped
public class ServiceJobs {

  private final List<RecurringJob> all;

  ServiceJobs(@All List<RecurringJob> all) {
    this.all = all;
  }

  /** Has the job of that name come, in the database role of jobs. */
  public void run(String name) {
    RecurringJob job =
        all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    DatabaseRole.JOBS.run(job::run);
  }
}
