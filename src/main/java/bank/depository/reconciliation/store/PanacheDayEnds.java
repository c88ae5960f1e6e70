package bank.depository.reconciliation.store;

import bank.depository.reconciliation.DayEnd;
import bank.depository.reconciliation.DayEndKey;
import bank.depository.reconciliation.DayEnds;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheDayEnds implements DayEnds, PanacheRepositoryBase<DayEnd, DayEndKey> {

  @Override
  public void begin(DayEndKey key, Instant now) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.day_end (platform_id, business_day, begun_at, next_try_at)
            values (:platform, :day, :now, :now) on conflict do nothing
            """)
        .setParameter("platform", key.platformId())
        .setParameter("day", key.businessDay())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  public Optional<DayEnd> find(DayEndKey key) {
    return findByIdOptional(key);
  }

  @Override
  public Optional<DayEnd> lock(DayEndKey key) {
    return findByIdOptional(key, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public List<DayEndKey> due(Instant now, int limit) {
    return find("nextTryAt <= ?1 order by key.businessDay, nextTryAt", now).page(0, limit).stream()
        .map(DayEnd::key)
        .toList();
  }
}
