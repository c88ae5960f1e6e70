package bank.depository.project.store;

import bank.depository.project.Instalment;
import bank.depository.project.Project;
import bank.depository.project.ProjectKey;
import bank.depository.project.Projects;
import bank.depository.project.RepaymentSchedule;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredProjects implements Projects, PanacheRepositoryBase<Project, ProjectKey> {

  @Override
  public void add(Project project) {
    try {
      persistAndFlush(project);
    } catch (ConstraintViolationException e) {
      if (e.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
        throw new Refusal(ErrorCode.PROJECT_NO_TAKEN);
      }
      throw e;
    }
  }

  @Override
  public void add(ProjectKey project, RepaymentSchedule schedule) {
    schedule.lines().forEach(line -> getEntityManager().persist(new Instalment(project, line)));
  }

  @Override
  public Optional<Project> find(ProjectKey key) {
    return findByIdOptional(key);
  }

  @Override
  public Optional<Project> lock(ProjectKey key) {
    return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<Instalment> instalments(ProjectKey project) {
    return getEntityManager()
        .createQuery(
            """
            from Instalment i where i.key.platformId = :platform and i.key.projectNo = :project
            order by i.key.instalmentNo
            """,
            Instalment.class)
        .setParameter("platform", project.platformId())
        .setParameter("project", project.projectNo())
        .getResultList();
  }
}
