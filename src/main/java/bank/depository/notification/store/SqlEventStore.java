package bank.depository.notification.store;

import bank.depository.notification.Event;
import bank.depository.notification.EventEndpoint;
import bank.depository.notification.EventPlace;
import bank.depository.notification.EventStore;
import bank.depository.notification.EventTry;
import bank.depository.notification.PlacedEvent;
import bank.depository.order.OrderJson;
import bank.depository.shared.PlatformId;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
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

  private static final EventPlace BEFORE_ALL = new EventPlace(0, new UUID(0, 0));

  /** The class of advisory locks on a platform's endpoints. */
  private static final int ENDPOINTS_LOCK = 7101;

  private final EntityManager entityManager;
  private final OrderJson json;

  SqlEventStore(EntityManager entityManager, OrderJson json) {
    this.entityManager = entityManager;
    this.json = json;
  }

  @Override
  public List<PlacedEvent> events(
      PlatformId platform, Optional<EventPlace> after, Optional<String> type, int limit) {
    EventPlace from = after.orElse(BEFORE_ALL);
    return rows(
            query(
                    """
                    select event_id, type, created_at, cast(data as text) as data,
                      cast(cast(written_by as text) as bigint) as written_by
                    from depository.event
                    where platform_id = :platform and type = coalesce(:type, type)
                      and written_by >= cast(:writtenBy as xid8) and written_by < pg_snapshot_xmin(pg_current_snapshot())
                      and (written_by > cast(:writtenBy as xid8) or event_id > :event)
                    order by written_by, event_id limit :limit
                    """)
                .setParameter("platform", platform.value())
                .setParameter("writtenBy", Long.toString(from.writtenBy()))
                .setParameter("event", from.event())
                .setParameter("type", type.orElse(null))
                .setParameter("limit", limit))
        .stream()
        .map(this::placed)
        .toList();
  }

  private PlacedEvent placed(Tuple row) {
    return new PlacedEvent(
        new EventPlace(row.get("written_by", Long.class), row.get("event_id", UUID.class)),
        event(row));
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

  @Override
  public List<EventEndpoint> lockEndpoints(PlatformId platform) {
    entityManager
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(:class, :platform)) as locked")
        .setParameter("class", ENDPOINTS_LOCK)
        .setParameter("platform", platform.value())
        .getResultList();
    return endpoints(platform);
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
  public void enable(PlatformId platform, UUID endpoint) {
    query(
            """
            update depository.event_endpoint
            set state = 'ENABLED', reason = null, planned_to = pg_snapshot_xmin(pg_current_snapshot())
            where platform_id = :platform and endpoint_id = :endpoint and state = 'DISABLED'
            """)
        .setParameter("platform", platform.value())
        .setParameter("endpoint", endpoint)
        .executeUpdate();
  }

  @Override
  public void disable(PlatformId platform, UUID endpoint, String reason) {
    query(
            """
            with disabled as (
              update depository.event_endpoint set state = 'DISABLED', reason = :reason
              where platform_id = :platform and endpoint_id = :endpoint and state = 'ENABLED'
            )
            update depository.event_delivery
            set state = 'GIVEN_UP', next_try_at = null, last_outcome = 'the endpoint is disabled'
            where platform_id = :platform and endpoint_id = :endpoint and state = 'PENDING'
            """)
        .setParameter("reason", reason)
        .setParameter("platform", platform.value())
        .setParameter("endpoint", endpoint)
        .executeUpdate();
  }

  @Override
  public int requeue(PlatformId platform, UUID endpoint, Redelivery what, Instant now, int limit) {
    return query(
            """
            insert into depository.event_delivery
              (platform_id, endpoint_id, event_id, state, tries, queued_at, next_try_at)
            select platform_id, :endpoint, event_id, 'PENDING', 0, :now, :now from depository.event
            where platform_id = :platform
              and event_id = coalesce(cast(:event as uuid), event_id)
              and created_at >= coalesce(cast(:from as timestamptz), created_at)
              and created_at < coalesce(cast(:to as timestamptz), 'infinity')
            order by event_id limit :limit
            on conflict (platform_id, endpoint_id, event_id) do update
              set state = 'PENDING', tries = 0, queued_at = excluded.queued_at,
                next_try_at = excluded.next_try_at, last_outcome = null
            """)
        .setParameter("platform", platform.value())
        .setParameter("endpoint", endpoint)
        .setParameter("event", what.event().map(UUID::toString).orElse(null))
        .setParameter("from", what.from().map(Instant::toString).orElse(null))
        .setParameter("to", what.to().map(Instant::toString).orElse(null))
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("limit", limit)
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
              order by written_by fetch first :limit rows with ties
            ), queued as (
              insert into depository.event_delivery (platform_id, endpoint_id, event_id, state, queued_at, next_try_at)
              select :platform, :endpoint, event_id, 'PENDING', :now, :now from fresh
              on conflict do nothing
            )
            update depository.event_endpoint
            set planned_to = case when (select count(*) from fresh) >= :limit
              then cast(cast(cast((select cast(max(written_by) as text) from fresh) as bigint) + 1 as text) as xid8)
              else pg_snapshot_xmin(pg_current_snapshot()) end
            where platform_id = :platform and endpoint_id = :endpoint
            """)
        .setParameter("platform", endpoint.platform().value())
        .setParameter("endpoint", endpoint.endpoint())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("limit", limit)
        .executeUpdate();
  }

  @Override
  public List<EndpointKey> due(Instant now) {
    return rows(
            query(
                    """
                    select p.platform_id, p.endpoint_id from depository.event_endpoint p
                    where p.state = 'ENABLED' and exists (
                      select from depository.event_delivery d
                      where d.platform_id = p.platform_id and d.endpoint_id = p.endpoint_id
                        and d.state = 'PENDING' and d.next_try_at <= :now)
                    """)
                .setParameter("now", now.atOffset(ZoneOffset.UTC)))
        .stream()
        .map(row -> new EndpointKey(platform(row), row.get("endpoint_id", UUID.class)))
        .toList();
  }

  @Override
  public Optional<Delivery> claim(EndpointKey endpoint, Instant now, Instant leaseUntil) {
    return rows(
            query(
                    """
                    update depository.event_delivery d
                    set tries = tries + 1, last_try_at = :now, next_try_at = :lease
                    from depository.event_endpoint p, depository.event e
                    where d.platform_id = :platform and d.endpoint_id = :endpoint and d.event_id = (
                        select event_id from depository.event_delivery
                        where platform_id = :platform and endpoint_id = :endpoint
                          and state = 'PENDING' and next_try_at <= :now
                        order by next_try_at limit 1 for update skip locked)
                      and p.platform_id = d.platform_id and p.endpoint_id = d.endpoint_id and p.state = 'ENABLED'
                      and e.platform_id = d.platform_id and e.event_id = d.event_id
                    returning p.url, e.event_id, e.type, e.created_at, cast(e.data as text) as data, d.tries, d.queued_at
                    """)
                .setParameter("platform", endpoint.platform().value())
                .setParameter("endpoint", endpoint.endpoint())
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("lease", leaseUntil.atOffset(ZoneOffset.UTC)))
        .stream()
        .findFirst()
        .map(row -> delivery(endpoint, row));
  }

  private Delivery delivery(EndpointKey endpoint, Tuple row) {
    return new Delivery(
        endpoint,
        row.get("url", String.class),
        event(row),
        row.get("tries", Integer.class),
        row.get("queued_at", Instant.class));
  }

  @Override
  public void record(Delivery delivery, Outcome outcome, Instant now) {
    noteTry(delivery, outcome, now);
    String state =
        outcome.delivered() ? "DELIVERED" : outcome.nextTry().isPresent() ? "PENDING" : "GIVEN_UP";
    query(
            """
            update depository.event_delivery
            set state = :state, last_outcome = :said, next_try_at = cast(:next as timestamptz)
            where platform_id = :platform and endpoint_id = :endpoint and event_id = :event
              and state = 'PENDING' and tries = :tries
            """)
        .setParameter("platform", delivery.endpoint().platform().value())
        .setParameter("endpoint", delivery.endpoint().endpoint())
        .setParameter("event", delivery.event().id())
        .setParameter("tries", delivery.tries())
        .setParameter("state", state)
        .setParameter("said", outcome.said())
        .setParameter("next", outcome.nextTry().map(Instant::toString).orElse(null))
        .executeUpdate();
  }

  private void noteTry(Delivery delivery, Outcome outcome, Instant now) {
    query(
            """
            insert into depository.event_try
              (platform_id, try_id, endpoint_id, event_id, try_no, delivered, outcome, tried_at)
            values (:platform, :try, :endpoint, :event, :tries, :delivered, :said, :now)
            """)
        .setParameter("platform", delivery.endpoint().platform().value())
        .setParameter("try", UuidCreator.getTimeOrderedEpochPlus1())
        .setParameter("endpoint", delivery.endpoint().endpoint())
        .setParameter("event", delivery.event().id())
        .setParameter("tries", delivery.tries())
        .setParameter("delivered", outcome.delivered())
        .setParameter("said", outcome.said())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public List<EventTry> tries(
      PlatformId platform, Optional<UUID> before, Optional<UUID> event, int limit) {
    return rows(
            query(
                    """
                    select try_id, endpoint_id, event_id, try_no, delivered, outcome, tried_at from depository.event_try
                    where platform_id = :platform
                      and try_id < coalesce(cast(:before as uuid), 'ffffffff-ffff-ffff-ffff-ffffffffffff')
                      and event_id = coalesce(cast(:event as uuid), event_id)
                    order by try_id desc limit :limit
                    """)
                .setParameter("platform", platform.value())
                .setParameter("before", before.map(UUID::toString).orElse(null))
                .setParameter("event", event.map(UUID::toString).orElse(null))
                .setParameter("limit", limit))
        .stream()
        .map(SqlEventStore::eventTry)
        .toList();
  }

  private static EventTry eventTry(Tuple row) {
    return new EventTry(
        row.get("try_id", UUID.class),
        row.get("endpoint_id", UUID.class),
        row.get("event_id", UUID.class),
        row.get("try_no", Integer.class),
        row.get("delivered", Boolean.class),
        row.get("outcome", String.class),
        row.get("tried_at", Instant.class));
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
