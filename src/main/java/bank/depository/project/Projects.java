package bank.depository.project;

import java.util.List;
import java.util.Optional;

/** What the domain asks of the storage of projects. All within the platform in scope. */
public interface Projects {

  /** Keeps a new project. Refuses {@code PROJECT_NO_TAKEN}. */
  void add(Project project);

  /** The project of that key. */
  Optional<Project> find(ProjectKey key);

  /** The project of that key, locked until the transaction ends. */
  Optional<Project> lock(ProjectKey key);

  /** Keeps the schedule of a project that is paid out. */
  void add(ProjectKey project, RepaymentSchedule schedule);

  /** Its instalments, by number; none before it is paid out. */
  List<Instalment> instalments(ProjectKey project);
}
