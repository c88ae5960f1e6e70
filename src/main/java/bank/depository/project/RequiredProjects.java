package bank.depository.project;

import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Projects that an instruction names. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RequiredProjects {

  private final Projects projects;

  RequiredProjects(Projects projects) {
    this.projects = projects;
  }

  /** The project of that number. Refuses {@code PROJECT_UNKNOWN}. */
  public Project find(PlatformId platform, String projectNo) {
    return projects.find(ProjectKey.of(platform, projectNo)).orElseThrow(RequiredProjects::unknown);
  }

  /**
   * The project of that number, locked until the transaction ends: after the order and before any
   * account. Refuses {@code PROJECT_UNKNOWN}.
   */
  public Project lock(PlatformId platform, String projectNo) {
    return projects.lock(ProjectKey.of(platform, projectNo)).orElseThrow(RequiredProjects::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(ErrorCode.PROJECT_UNKNOWN);
  }
}
