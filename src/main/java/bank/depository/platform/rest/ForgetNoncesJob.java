package bank.depository.platform.rest;

import bank.depository.shared.RecurringJob;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Forgets nonces whose signatures no node takes any more. */
@ApplicationScoped
class ForgetNoncesJob implements RecurringJob {

  private final EntityManager entityManager;
  private final Clock clock;

  ForgetNoncesJob(EntityManager entityManager, Clock clock) {
    this.entityManager = entityManager;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "forget-nonces";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(1);
  }

  @Override
  @Transactional
  public void run() {
    entityManager
        .createNativeQuery("delete from depository.signature_nonce where expires_at < :now")
        .setParameter("now", clock.instant().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
