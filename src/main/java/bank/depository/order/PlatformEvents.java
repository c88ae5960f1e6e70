package bank.depository.order;

import bank.depository.shared.PlatformId;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Facts that a platform is told (API-05): each leaves as a row of the append-only event table, in
 * the transaction that made it true. Delivery reads that table.
 */
@ApplicationScoped
public class PlatformEvents {

  private final EntityManager entityManager;
  private final OrderJson json;
  private final Clock clock;

  PlatformEvents(EntityManager entityManager, OrderJson json, Clock clock) {
    this.entityManager = entityManager;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Records a fact.
   *
   * @param type what happened
   * @param data thin: ids, numbers and states, no personal data
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(PlatformId platform, EventType type, Object data) {
    UUID id = UuidCreator.getTimeOrderedEpochPlus1();
    entityManager
        .createNativeQuery(
            """
            insert into depository.event (platform_id, event_id, type, created_at, data)
            values (:platform, :id, :type, :at, cast(:data as jsonb))
            """)
        .setParameter("platform", platform.value())
        .setParameter("id", id)
        .setParameter("type", type.wireName())
        .setParameter("at", clock.instant().atOffset(ZoneOffset.UTC))
        .setParameter("data", json.write(data))
        .executeUpdate();
  }

  /**
   * Tells that an order has reached a final state: {@code order.succeeded}, {@code order.failed},
   * {@code order.expired}.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void orderEnded(Order order) {
    if (!order.state().isFinal()) {
      throw new IllegalStateException("not ended: " + order.id());
    }
    ofOrder(EventType.ofEnded(order.state()), order);
  }

  /** Tells, under that type, how an order stands now. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void ofOrder(EventType type, Order order) {
    record(order.platform(), type, OrderView.of(order, json));
  }
}
