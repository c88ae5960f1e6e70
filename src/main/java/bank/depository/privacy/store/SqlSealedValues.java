package bank.depository.privacy.store;

import bank.depository.privacy.SealedColumn;
import bank.depository.privacy.SealedValues;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlSealedValues implements SealedValues {

  private static final String TAKE =
      "select cast(row_key as text), sealed from"
          + " depository.take_outdated(:tab, :col, :newest, cast(:after as jsonb), :most)";

  private static final String PUT =
      "select depository.put_renewed(:tab, :col, cast(:key as jsonb), :old, :renewed)";

  private static final String OLDER =
      "select sealed_platform, sealed_table, sealed_column, cast(sum(sealed_values) as bigint) from"
          + " depository.sealed_by_version() where key_version < :newest group by 1, 2, 3 order by 1,"
          + " 2, 3";

  private final EntityManager entityManager;

  SqlSealedValues(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public List<Older> olderThan(int newest) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(OLDER, Tuple.class)
            .setParameter("newest", newest)
            .getResultList();
    return rows.stream().map(SqlSealedValues::older).toList();
  }

  private static Older older(Tuple row) {
    Integer platform = row.get(0, Integer.class);
    return new Older(
        platform == null ? null : new PlatformId(platform),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, Long.class));
  }

  @Override
  public List<Found> takeOutdated(SealedColumn column, int newest, @Nullable String after) {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(TAKE, Tuple.class)
            .setParameter("tab", column.table())
            .setParameter("col", column.column())
            .setParameter("newest", newest)
            .setParameter("after", after)
            .setParameter("most", column.batch())
            .getResultList();
    return rows.stream()
        .map(row -> new Found(row.get(0, String.class), row.get(1, byte[].class)))
        .toList();
  }

  @Override
  public boolean putRenewed(SealedColumn column, Found old, byte[] renewed) {
    return (Boolean)
        entityManager
            .createNativeQuery(PUT, Boolean.class)
            .setParameter("tab", column.table())
            .setParameter("col", column.column())
            .setParameter("key", old.rowKey())
            .setParameter("old", old.sealed())
            .setParameter("renewed", renewed)
            .getSingleResult();
  }
}
