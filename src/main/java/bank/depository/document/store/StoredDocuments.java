package bank.depository.document.store;

import bank.depository.document.DocumentKey;
import bank.depository.document.DocumentKind;
import bank.depository.document.KeptDocument;
import bank.depository.document.KeptDocuments;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredDocuments implements KeptDocuments {

  private final EntityManager entityManager;

  StoredDocuments(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(KeptDocument document) {
    entityManager.persist(document);
  }

  @Override
  public Optional<KeptDocument> newest(PlatformId platform, String customerNo, DocumentKind kind) {
    return entityManager
        .createQuery(
            "from KeptDocument d where d.key.platformId = :platform and d.customerNo = :customerNo"
                + " and d.kind = :kind order by d.key.documentId desc",
            KeptDocument.class)
        .setParameter("platform", platform.value())
        .setParameter("customerNo", customerNo)
        .setParameter("kind", kind)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<KeptDocument> find(DocumentKey key) {
    return Optional.ofNullable(entityManager.find(KeptDocument.class, key));
  }

  @Override
  public Optional<KeptDocument> lock(DocumentKey key) {
    return Optional.ofNullable(
        entityManager.find(KeptDocument.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<DocumentKey> toPrint(Instant now, int limit) {
    return entityManager
        .createQuery(
            "select d.key from KeptDocument d where d.printedAt is null and d.nextTryAt <= :now"
                + " order by d.nextTryAt",
            DocumentKey.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }
}
