package bank.depository.service.store;

import bank.depository.service.Look;
import bank.depository.service.Looks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredLooks implements Looks {

  private final EntityManager entityManager;

  StoredLooks(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Look> at(String customerNo) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select actor, act, happened_at from depository.looks_at_customer(:customer)",
                Tuple.class)
            .setParameter("customer", customerNo)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Look(
                    row.get(0, String.class).replaceFirst("^staff:", ""),
                    row.get(1, String.class),
                    row.get(2, Instant.class)))
        .toList();
  }
}
