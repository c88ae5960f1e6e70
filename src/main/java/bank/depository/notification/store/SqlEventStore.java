package bank.depository.notification.store;

import bank.depository.notification.Event;
import bank.depository.notification.EventEndpoint;
import bank.depository.notification.EventStore;
import bank.depository.order.OrderJson;
import bank.depository.shared.PlatformId;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlEventStore implements EventStore {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final EntityManager entityManager;
  private final OrderJson json;

  SqlEventStore(EntityManager entityManager, OrderJson json) {
    this.entityManager = entityManager;
    this.json = json;
  }

  @Override
  public List<Event> events(
      PlatformId platform, Optional<UUID> after, Optional<String> type, int limit) {
    return rows(
            query(
                    """
                    select event_id, type, created_at, cast(data as text) as data from depository.event
                    where platform_id = :platform and event_id > :after and type = coalesce(:type, type)
                    order by event_id limit :limit
                    """)
                .setParameter("platform", platform.value())
                .setParameter("after", after.orElse(BEFORE_ALL))
                .setParameter("type", type.orElse(null))
                .setParameter("limit", limit))
        .stream()
        .map(this::event)
        .toList();
  }

  private Event event(Tuple row) {
    return new Event(
        row.get("event_id", UUID.class),
        row.get("type", String.class),
        row.get("created_at", Instant.class),
        json.read(row.get("data", String.class), JsonNode.class));
  }

  @Override
  public List<EventEndpoint> endpoints(PlatformId platform) {
    return rows(
            query(
                    """
                    select endpoint_id, url, state, reason, created_at from depository.event_endpoint
                    where platform_id = :platform order by endpoint_id
                    """)
                .setParameter("platform", platform.value()))
        .stream()
        .map(SqlEventStore::endpoint)
        .toList();
  }

  private static EventEndpoint endpoint(Tuple row) {
    return new EventEndpoint(
        row.get("endpoint_id", UUID.class),
        row.get("url", String.class),
        EventEndpoint.State.valueOf(row.get("state", String.class)),
        row.get("reason", String.class),
        row.get("created_at", Instant.class));
  }

  @Override
  public void add(PlatformId platform, EventEndpoint endpoint) {
    query(
            """
            insert into depository.event_endpoint (platform_id, endpoint_id, url, state, created_at)
            values (:platform, :endpoint, :url, 'ENABLED', :now)
            """)
        .setParameter("platform", platform.value())
        .setParameter("endpoint", endpoint.endpointId())
        .setParameter("url", endpoint.url())
        .setParameter("now", endpoint.createdAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public void disable(PlatformId platform, UUID endpoint, String reason) {
    query(
            """
            update depository.event_endpoint set state = 'DISABLED', reason = :reason
            where platform_id = :platform and endpoint_id = :endpoint and state = 'ENABLED'
            """)
        .setParameter("reason", reason)
        .setParameter("platform", platform.value())
        .setParameter("endpoint", endpoint)
        .executeUpdate();
  }

  @Override
  public List<EndpointKey> enabled() {
    return rows(
            query(
                "select platform_id, endpoint_id from depository.event_endpoint where state = 'ENABLED'"))
        .stream()
        .map(row -> new EndpointKey(platform(row), row.get("endpoint_id", UUID.class)))
        .toList();
  }

  @Override
  public int plan(EndpointKey endpoint, Instant now, int limit) {
    return query(
            """
            with locked as (
              select planned_to from depository.event_endpoint
              where platform_id = :platform and endpoint_id = :endpoint and state = 'ENABLED' for update
            ), fresh as (
              select event_id, written_by from depository.event
              where platform_id = :platform and written_by >= (select planned_to from locked)
                and written_by < pg_snapshot_xmin(pg_current_snapshot())
              order by written_by limit :limit
            ), queued as (
              insert into depository.event_delivery (platform_id, endpoint_id, event_id, state, next_try_at)
              select :platform, :endpoint, event_id, 'PENDING', :now from fresh
              on conflict do nothing
            )
            update depository.event_endpoint
            set planned_to = case when (select count(*) from fresh) = :limit
              then (select max(written_by) from fresh) else pg_snapshot_xmin(pg_current_snapshot()) end
            where platform_id = :platform and endpoint_id = :endpoint
            """)
        .setParameter("platform", endpoint.platform().value())
        .setParameter("endpoint", endpoint.endpoint())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("limit", limit)
        .executeUpdate();
  }

  @Override
  public List<DeliveryKey> due(Instant now, int limit) {
    return rows(
            query(
                    """
                    select platform_id, endpoint_id, event_id from depository.event_delivery
                    where state = 'PENDING' and next_try_at <= :now order by next_try_at limit :limit
                    """)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("limit", limit))
        .stream()
        .map(
            row ->
                new DeliveryKey(
                    platform(row),
                    row.get("endpoint_id", UUID.class),
                    row.get("event_id", UUID.class)))
        .toList();
  }

  @Override
  public Optional<Delivery> claim(DeliveryKey delivery, Instant now, Instant leaseUntil) {
    return rows(
            keyed(
                    """
                    update depository.event_delivery d
                    set tries = tries + 1, last_try_at = :now, next_try_at = :lease
                    from depository.event_endpoint p, depository.event e
                    where d.platform_id = :platform and d.endpoint_id = :endpoint and d.event_id = :event
                      and d.state = 'PENDING' and d.next_try_at <= :now
                      and p.platform_id = d.platform_id and p.endpoint_id = d.endpoint_id and p.state = 'ENABLED'
                      and e.platform_id = d.platform_id and e.event_id = d.event_id
                    returning p.url, e.event_id, e.type, e.created_at, cast(e.data as text) as data, d.tries
                    """,
                    delivery)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("lease", leaseUntil.atOffset(ZoneOffset.UTC)))
        .stream()
        .findFirst()
        .map(
            row ->
                new Delivery(
                    delivery,
                    row.get("url", String.class),
                    event(row),
                    row.get("tries", Integer.class)));
  }

  @Override
  public void record(DeliveryKey delivery, Outcome outcome) {
    String state =
        outcome.delivered() ? "DELIVERED" : outcome.nextTry().isPresent() ? "PENDING" : "GIVEN_UP";
    keyed(
            """
            update depository.event_delivery
            set state = :state, last_outcome = :said, next_try_at = cast(:next as timestamptz)
            where platform_id = :platform and endpoint_id = :endpoint and event_id = :event and state = 'PENDING'
            """,
            delivery)
        .setParameter("state", state)
        .setParameter("said", outcome.said())
        .setParameter(
            "next", outcome.nextTry().map(next -> next.atOffset(ZoneOffset.UTC)).orElse(null))
        .executeUpdate();
  }

  private Query keyed(String sql, DeliveryKey delivery) {
    return query(sql)
        .setParameter("platform", delivery.platform().value())
        .setParameter("endpoint", delivery.endpoint())
        .setParameter("event", delivery.event());
  }

  private Query query(String sql) {
    return sql.contains("returning") || sql.stripLeading().startsWith("select")
        ? entityManager.createNativeQuery(sql, Tuple.class)
        : entityManager.createNativeQuery(sql);
  }

  @SuppressWarnings("unchecked")
  private static List<Tuple> rows(Query query) {
    return query.getResultList();
  }

  private static PlatformId platform(Tuple row) {
    return new PlatformId(row.get("platform_id", Integer.class));
  }
}
