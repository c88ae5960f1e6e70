package bank.depository.identity.store;

import bank.depository.identity.CopyKey;
import bank.depository.identity.PaperCopies;
import bank.depository.identity.PaperCopy;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import bank.depository.shared.StaffId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredCopies implements PaperCopies {

  private final EntityManager entityManager;

  StoredCopies(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(PaperCopy copy, byte[] contentCipher) {
    entityManager.persist(copy);
    entityManager.flush();
    of(copy.key(), "insert into depository.paper_copy_content values (:platform, :copy, :content)")
        .setParameter("content", contentCipher)
        .executeUpdate();
  }

  @Override
  public List<PaperCopy> ofOrder(PlatformId platform, OrderId order) {
    return entityManager
        .createQuery(
            "from PaperCopy c where c.key.platformId = :platform and c.orderId = :order"
                + " order by c.key.copyId",
            PaperCopy.class)
        .setParameter("platform", platform.value())
        .setParameter("order", order.value())
        .getResultList();
  }

  @Override
  public void forget(CopyKey copy) {
    of(
            copy,
            "delete from depository.paper_copy_content where platform_id = :platform and copy_id = :copy")
        .executeUpdate();
  }

  @Override
  @SuppressWarnings("unchecked") // two columns
  public List<CopyKey> ofNeverOpened(Instant endedBefore, int limit) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select c.platform_id, c.copy_id from depository.paper_copy_content c"
                    + " join depository.paper_copy p using (platform_id, copy_id)"
                    + " join depository.orders o using (platform_id, order_id)"
                    + " where o.type = 'SUB_ACCOUNT_OPENING' and o.state in ('FAILED', 'EXPIRED')"
                    + " and o.changed_at < :before order by o.changed_at limit :limit",
                Tuple.class)
            .setParameter("before", endedBefore.atOffset(ZoneOffset.UTC))
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream()
        .map(row -> new CopyKey(row.get(0, Integer.class), row.get(1, UUID.class)))
        .toList();
  }

  @Override
  public byte[] content(CopyKey copy) {
    return (byte[])
        entityManager
            .createNativeQuery(
                "select content_cipher from depository.paper_copy_content"
                    + " where platform_id = :platform and copy_id = :copy",
                byte[].class)
            .setParameter("platform", copy.platformId())
            .setParameter("copy", copy.copyId())
            .getSingleResult();
  }

  @Override
  public void seen(CopyKey copy, StaffId by, Instant now) {
    of(
            copy,
            "insert into depository.paper_copy_look values (:platform, :copy, :staff, :now)"
                + " on conflict do nothing")
        .setParameter("staff", by.value())
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  @Override
  @SuppressWarnings("unchecked") // one uuid column
  public Set<CopyKey> seenBy(PlatformId platform, OrderId order, StaffId by) {
    List<UUID> seen =
        entityManager
            .createNativeQuery(
                "select l.copy_id from depository.paper_copy_look l join depository.paper_copy c"
                    + " using (platform_id, copy_id)"
                    + " where platform_id = :platform and c.order_id = :order and l.staff_id = :staff",
                UUID.class)
            .setParameter("platform", platform.value())
            .setParameter("order", order.value())
            .setParameter("staff", by.value())
            .getResultList();
    Set<CopyKey> keys = new HashSet<>();
    seen.forEach(copy -> keys.add(new CopyKey(platform.value(), copy)));
    return keys;
  }

  private Query of(CopyKey copy, String statement) {
    return entityManager
        .createNativeQuery(statement)
        .setParameter("platform", copy.platformId())
        .setParameter("copy", copy.copyId());
  }
}
