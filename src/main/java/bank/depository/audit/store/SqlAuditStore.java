package bank.depository.audit.store;

import bank.depository.audit.Act;
import bank.depository.audit.Anchor;
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
import java.util.Optional;
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
    walk(COLUMNS + "order by entry_no", row -> visitor.test(row(row)));
  }

  private void walk(String sql, Predicate<Tuple> visitor) {
    Query query =
        entityManager
            .createNativeQuery(sql, Tuple.class)
            .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH_SIZE_ROWS);
    try (Stream<?> rows = query.getResultStream()) {
      Iterator<?> row = rows.iterator();
      while (row.hasNext() && visitor.test((Tuple) row.next())) {}
    }
  }

  @Override
  public long lastAnchored() {
    return ((Number)
            entityManager
                .createNativeQuery(
                    "select coalesce(max(entry_no), 0) from depository.audit_anchor", Long.class)
                .getSingleResult())
        .longValue();
  }

  @Override
  public void keep(Anchor.Signed signed) {
    Anchor anchor = signed.anchor();
    entityManager
        .createNativeQuery(
            """
            insert into depository.audit_anchor
              (entry_no, hash, previous_entry_no, anchored_at, key_id, signature)
            values (:no, :hash, :previous, :at, :key, :signature)
            """)
        .setParameter("no", anchor.no())
        .setParameter("hash", anchor.hash().bytes())
        .setParameter("previous", anchor.previousNo())
        .setParameter("at", anchor.at().atOffset(ZoneOffset.UTC))
        .setParameter("key", signed.keyId())
        .setParameter("signature", signed.signature())
        .executeUpdate();
  }

  @Override
  public void walkAnchors(Predicate<AnchorRow> visitor) {
    walk(
        """
        select a.entry_no, a.hash, a.previous_entry_no, a.anchored_at, a.key_id, a.signature,
          e.hash as entry_hash
        from depository.audit_anchor a left join depository.audit_entry e using (entry_no)
        order by a.entry_no
        """,
        row -> visitor.test(anchorRow(row)));
  }

  private static AnchorRow anchorRow(Tuple row) {
    Anchor anchor =
        new Anchor(
            row.get("entry_no", Long.class),
            new ChainHash(row.get("hash", byte[].class)),
            row.get("previous_entry_no", Long.class),
            row.get("anchored_at", Instant.class));
    return new AnchorRow(
        new Anchor.Signed(
            anchor, row.get("key_id", String.class), row.get("signature", byte[].class)),
        Optional.ofNullable(row.get("entry_hash", byte[].class)).map(ChainHash::new));
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
