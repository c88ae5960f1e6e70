package bank.depository.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Puts the running transaction into the scope of one platform. Row-level security shows and takes
 * the rows of that platform alone; outside a scope there are none. The first line of every use case
 * on a platform's rows.
 */
@ApplicationScoped
public class PlatformScope {

  private final EntityManager entityManager;

  PlatformScope(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /**
   * The same for a transaction that begins here and only looks: all it reads is as it was at one
   * moment, whatever others commit meanwhile.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enterToLook(PlatformId platform) {
    entityManager
        .createNativeQuery("set transaction isolation level repeatable read")
        .executeUpdate();
    enter(platform);
  }

  /** Enters the scope until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(PlatformId platform) {
    entityManager
        .createNativeQuery("select set_config('depository.platform_id', :platform, true)")
        .setParameter("platform", Integer.toString(platform.value()))
        .getSingleResult();
  }
}
