package bank.depository.fee.store;

import bank.depository.fee.FeeSweep;
import bank.depository.fee.FeeSweepState;
import bank.depository.fee.FeeSweeps;
import bank.depository.order.OrderKey;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheFeeSweeps implements FeeSweeps, PanacheRepositoryBase<FeeSweep, OrderKey> {

  @Override
  public void add(FeeSweep sweep) {
    persistAndFlush(sweep);
  }

  @Override
  public Optional<FeeSweep> lock(PlatformId platform, OrderId order) {
    return findByIdOptional(OrderKey.of(platform, order), LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public Optional<FeeSweep> ofDay(PlatformId platform, LocalDate day) {
    return find("key.platformId = ?1 and businessDay = ?2", platform.value(), day)
        .firstResultOptional();
  }

  @Override
  public Optional<FeeSweep> open(PlatformId platform) {
    return find("key.platformId = ?1 and state = ?2", platform.value(), FeeSweepState.UNCERTAIN)
        .firstResultOptional();
  }

  @Override
  public List<DueAsk> due(Instant now, int limit) {
    return find("nextAskAt <= ?1 order by nextAskAt", now).page(0, limit).stream()
        .map(sweep -> new DueAsk(sweep.platform(), sweep.order()))
        .toList();
  }
}
