package bank.depository.project.store;

import bank.depository.account.ClosingObstacle;
import bank.depository.account.ClosingObstacles;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;

/** No sub-account is closed while its customer borrows or guarantees. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenProjects implements ClosingObstacles {

  private final EntityManager entityManager;

  OpenProjects(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<ClosingObstacle> of(PlatformId platform, String customerNo) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select 'PROJECT_AS_BORROWER', project_no from depository.project
                where platform_id = :platform and borrower_no = :customer
                  and state in ('REGISTERED', 'RAISING', 'FULL', 'DISBURSED')
                union all
                select 'PROJECT_AS_GUARANTOR', project_no from depository.project
                where platform_id = :platform and guarantor_no = :customer
                  and state in ('REGISTERED', 'RAISING', 'FULL', 'DISBURSED')
                order by 1, 2
                """,
                Tuple.class)
            .setParameter("platform", platform.value())
            .setParameter("customer", customerNo)
            .setMaxResults(MOST)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new ClosingObstacle(
                    ClosingObstacle.Kind.valueOf(row.get(0, String.class)),
                    row.get(1, String.class)))
        .toList();
  }
}
