package bank.depository.audit.store;

import bank.depository.audit.Act;
import bank.depository.audit.AuditEntry;
import bank.depository.audit.AuditStore;
import bank.depository.audit.ChainHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlAuditStore implements AuditStore {

  private static final int FETCH_SIZE_ROWS = 1_000;
  private static final String COLUMNS =
      "select entry_no, actor, act, object, details, happened_at, previous_hash, hash"
          + " from depository.audit_entry ";

  private final EntityManager entityManager;

  SqlAuditStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public Head lockHead() {
    return head("select entry_no, hash from depository.lock_audit_head()");
  }

  @Override
  public Head head() {
    return head("select entry_no, hash from depository.audit_head");
  }

  private Head head(String sql) {
    Tuple row = (Tuple) entityManager.createNativeQuery(sql, Tuple.class).getSingleResult();
    return new Head(row.get("entry_no", Long.class), new ChainHash(row.get("hash", byte[].class)));
  }

  @Override
  public void append(AuditEntry entry) {
    Act act = entry.act();
    entityManager
        .createNativeQuery(
            """
            select 1 from depository.append_audit_entry(
              :no, :actor, :act, :object, :details, :at, :previous, :hash)
            """)
        .setParameter("no", entry.no())
        .setParameter("actor", act.actor().value())
        .setParameter("act", act.name())
        .setParameter("object", act.object())
        .setParameter("details", act.details())
        .setParameter("at", act.at().atOffset(ZoneOffset.UTC))
        .setParameter("previous", entry.previous().bytes())
        .setParameter("hash", entry.hash().bytes())
        .getSingleResult();
  }

  @Override
  public void walk(Predicate<Row> visitor) {
    Query query =
        entityManager
            .createNativeQuery(COLUMNS + "order by entry_no", Tuple.class)
            .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH_SIZE_ROWS);
    try (Stream<?> rows = query.getResultStream()) {
      Iterator<?> row = rows.iterator();
      while (row.hasNext() && visitor.test(row((Tuple) row.next()))) {}
    }
  }

  @Override
  public List<Row> before(long no, int limit) {
    List<?> rows =
        entityManager
            .createNativeQuery(COLUMNS + "where entry_no < :no order by entry_no desc", Tuple.class)
            .setParameter("no", no)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(SqlAuditStore::row).toList();
  }

  private static Row row(Tuple row) {
    return new Row(
        row.get("entry_no", Long.class),
        row.get("actor", String.class),
        row.get("act", String.class),
        row.get("object", String.class),
        row.get("details", String.class),
        row.get("happened_at", Instant.class),
        row.get("previous_hash", byte[].class),
        row.get("hash", byte[].class));
  }
}
