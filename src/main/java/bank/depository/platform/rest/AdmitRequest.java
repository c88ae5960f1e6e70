package bank.depository.platform.rest;

import bank.depository.platform.PlatformStates;
import bank.depository.shared.ErrorCode;
import bank.depository.shared.PlatformId;
import bank.depository.shared.PlatformScope;
import bank.depository.shared.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Lets a signed request in once, over all nodes (API-02), and only while its platform is connected
 * (ADM-07). The commit does not wait for the disk: after a crash a nonce of the last moments may be
 * taken again, and then the request number still answers the same instruction once.
 */
@ApplicationScoped
class AdmitRequest {

  private final EntityManager entityManager;
  private final PlatformStates states;
  private final PlatformScope scope;

  AdmitRequest(EntityManager entityManager, PlatformStates states, PlatformScope scope) {
    this.entityManager = entityManager;
    this.states = states;
    this.scope = scope;
  }

  /**
   * Takes the nonce. Refuses {@code SIGNATURE_REPLAYED} and {@code PLATFORM_STATE_FORBIDS}.
   *
   * @param nonceOfKey unique for each message of the platform's keys
   */
  @Transactional
  public void handle(PlatformId platform, String nonceOfKey, Instant forgettableFrom) {
    scope.enter(platform);
    entityManager
        .createNativeQuery("select set_config('synchronous_commit', 'off', true)")
        .getSingleResult();
    int taken =
        entityManager
            .createNativeQuery(
                """
                insert into depository.signature_nonce (platform_id, nonce, expires_at)
                values (:platform, :nonce, :expires) on conflict do nothing
                """)
            .setParameter("platform", platform.value())
            .setParameter("nonce", nonceOfKey)
            .setParameter("expires", forgettableFrom.atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (taken == 0) {
      throw new Refusal(ErrorCode.SIGNATURE_REPLAYED);
    }
    states.requireConnected(platform);
  }
}
