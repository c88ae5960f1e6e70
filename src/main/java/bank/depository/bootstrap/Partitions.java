package bank.depository.bootstrap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/**
 * The partitions of tables that grow with time. There is no default partition: an order, an event
 * or a claim's entry of a time that nobody prepared is refused. Business days of the ledger are
 * prepared as days end.
 */
@ApplicationScoped
class Partitions {

  private final EntityManager entityManager;

  Partitions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * Makes what is missing from the month and the year of that day on; nobody who writes waits.
   *
   * @param months 1 to 24
   * @param years 1 to 50
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void prepare(LocalDate day, int months, int years) {
    entityManager
        .createNativeQuery(
            "select cast(depository.prepare_months(:day, :months) as text),"
                + " cast(depository.prepare_claim_years(:year, :years) as text)")
        .setParameter("day", day)
        .setParameter("months", months)
        .setParameter("year", day.getYear())
        .setParameter("years", years)
        .getSingleResult();
  }

  /** The names of partitions that will be written to within so many days and are not there. */
  @Transactional(Transactional.TxType.MANDATORY)
  List<String> missing(LocalDate day, int days) {
    return entityManager
        .createNativeQuery("select depository.missing_partitions(:day, :days)", String.class)
        .setParameter("day", day)
        .setParameter("days", days)
        .getResultStream()
        .map(Object::toString)
        .toList();
  }
}
