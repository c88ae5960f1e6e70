package bank.depository.lending.store;

import bank.depository.ledger.AccountId;
import bank.depository.lending.Bid;
import bank.depository.lending.BidId;
import bank.depository.lending.BidKey;
import bank.depository.lending.Bids;
import bank.depository.lending.HeldBid;
import bank.depository.project.ProjectKey;
import bank.depository.shared.Money;
import bank.depository.shared.PlatformId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredBids implements Bids, PanacheRepositoryBase<Bid, BidKey> {

  @Override
  public void add(Bid bid) {
    persist(bid);
  }

  @Override
  public Optional<Bid> find(PlatformId platform, BidId bid) {
    return findByIdOptional(BidKey.of(platform, bid));
  }

  @Override
  public List<HeldBid> held(ProjectKey project) {
    return getEntityManager()
        .createNativeQuery(
            """
            select bid_id, lender_account, amount_fen from depository.bid
            where platform_id = :platform and project_no = :project and state = 'HELD'
            order by bid_no
            """,
            Tuple.class)
        .setParameter("platform", project.platformId())
        .setParameter("project", project.projectNo())
        .getResultStream()
        .map(row -> held((Tuple) row))
        .toList();
  }

  private static HeldBid held(Tuple row) {
    return new HeldBid(
        new BidId(row.get("bid_id", UUID.class)),
        new AccountId(row.get("lender_account", Long.class)),
        Money.ofFen(row.get("amount_fen", Long.class)));
  }

  @Override
  public int lapse(ProjectKey project, Instant now) {
    return getEntityManager()
        .createNativeQuery(
            """
            update depository.bid set state = 'LAPSED', ended_at = :now
            where platform_id = :platform and project_no = :project and state = 'HELD'
            """)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .setParameter("platform", project.platformId())
        .setParameter("project", project.projectNo())
        .executeUpdate();
  }
}
