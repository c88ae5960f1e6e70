package bank.depository.project;

import bank.depository.order.OrderJson;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What a platform may know of its projects. */
@ApplicationScoped
public class ProjectQueries {

  private final Projects projects;
  private final OrderJson json;
  private final PlatformScope scope;

  ProjectQueries(Projects projects, OrderJson json, PlatformScope scope) {
    this.projects = projects;
    this.json = json;
    this.scope = scope;
  }

  /** The project with progress and schedule. Refuses {@code NOT_FOUND}. */
  @Transactional
  public ProjectView handle(PlatformId platform, String projectNo) {
    scope.enter(platform);
    ProjectKey key = ProjectKey.of(platform, projectNo);
    Project project =
        projects.find(key).orElseThrow(() -> new Refusal(ErrorCode.NOT_FOUND, "no such project"));
    return ProjectView.of(
        project,
        List.of(json.read(project.documents(), ContractDocument[].class)),
        projects.instalments(key));
  }
}
