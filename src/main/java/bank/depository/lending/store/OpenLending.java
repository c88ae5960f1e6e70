package bank.depository.lending.store;

import bank.depository.account.ClosingObstacle;
import bank.depository.account.ClosingObstacles;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;

/** No sub-account is closed while its customer has bids or claims. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OpenLending implements ClosingObstacles {

  private final EntityManager entityManager;

  OpenLending(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<ClosingObstacle> of(PlatformId platform, String customerNo) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                """
                select 'BID', project_no from depository.bid
                where platform_id = :platform and lender_no = :customer and state = 'HELD'
                union all
                select 'CLAIM', project_no from depository.claim
                where platform_id = :platform and lender_no = :customer and outstanding_fen > 0
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
