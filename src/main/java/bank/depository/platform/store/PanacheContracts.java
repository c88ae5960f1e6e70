package bank.depository.platform.store;

import bank.depository.platform.ContractState;
import bank.depository.platform.Contracts;
import bank.depository.platform.DepositoryContract;
import bank.depository.platform.FeeLine;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PanacheContracts
    implements Contracts, PanacheRepositoryBase<DepositoryContract, DepositoryContract.Key> {

  @Override
  public void add(DepositoryContract contract, PlatformId platform, List<FeeLine> fees) {
    persistAndFlush(contract);
    fees.forEach(line -> insert(platform, contract.contractVersion(), line));
  }

  private void insert(PlatformId platform, int version, FeeLine line) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into depository.contract_fee
              (platform_id, contract_version, charged_by, occasion, flat_fen, rate_ppm, cap_fen)
            values (:platform, :version, :chargedBy, :occasion, :flat, :rate, nullif(:cap, 0))
            """)
        .setParameter("platform", platform.value())
        .setParameter("version", version)
        .setParameter("chargedBy", line.chargedBy().name())
        .setParameter("occasion", line.occasion().name())
        .setParameter("flat", line.flat().fen())
        .setParameter("rate", line.ratePpm())
        .setParameter("cap", line.cap().fen())
        .executeUpdate();
  }

  @Override
  public Optional<DepositoryContract> newest(PlatformId platform) {
    return find("key.platformId = ?1 order by key.contractVersion desc", platform.value())
        .firstResultOptional();
  }

  @Override
  public Optional<DepositoryContract> inForce(PlatformId platform) {
    return find("key.platformId = ?1 and state = ?2", platform.value(), ContractState.IN_FORCE)
        .firstResultOptional();
  }

  @Override
  public List<FeeLine> fees(PlatformId platform, int version) {
    return Rows.of(
            getEntityManager(),
            "select contract_version, charged_by, occasion, flat_fen, rate_ppm,"
                + " coalesce(cap_fen, 0) as cap_fen from depository.contract_fee"
                + " where platform_id = :platform order by charged_by, occasion",
            platform,
            row -> row)
        .stream()
        .filter(row -> row.get("contract_version", Integer.class) == version)
        .map(PanacheContracts::line)
        .toList();
  }

  private static FeeLine line(Tuple row) {
    return new FeeLine(
        FeeLine.ChargedBy.valueOf(row.get("charged_by", String.class)),
        FeeLine.Occasion.valueOf(row.get("occasion", String.class)),
        Money.ofFen(row.get("flat_fen", Long.class)),
        row.get("rate_ppm", Integer.class),
        Money.ofFen(row.get("cap_fen", Long.class)));
  }
}
