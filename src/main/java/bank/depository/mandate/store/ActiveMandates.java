package bank.depository.mandate.store;

import bank.depository.account.ClosingObstacle;
import bank.depository.account.ClosingObstacles;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;

/** No sub-account is closed while a mandate of its customer is active. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ActiveMandates implements ClosingObstacles {

  private final EntityManager entityManager;

  ActiveMandates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<ClosingObstacle> of(PlatformId platform, String customerNo) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select 'MANDATE', kind from depository.mandate
                where platform_id = :platform and customer_no = :customer and state = 'ACTIVE'
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
