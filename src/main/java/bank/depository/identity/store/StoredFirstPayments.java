package bank.depository.identity.store;

import bank.depository.identity.FirstPayment;
import bank.depository.identity.FirstPaymentStore;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredFirstPayments implements FirstPaymentStore {

  private final EntityManager entityManager;

  StoredFirstPayments(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(FirstPayment payment) {
    entityManager.flush(); // what it replaces is closed first
    entityManager.persist(payment);
  }

  @Override
  public void refresh(FirstPayment payment) {
    entityManager.refresh(payment);
  }

  @Override
  public long lockAndCountPaid(List<byte[]> personDigests, Instant since) {
    return (Long)
        entityManager
            .createNativeQuery(
                "select depository.first_payments_of_bank_since(:persons, :since)", Long.class)
            .setParameter("persons", personDigests.toArray(byte[][]::new))
            .setParameter("since", since.atOffset(ZoneOffset.UTC))
            .getSingleResult();
  }

  @Override
  public List<FirstPayment> ofOrder(PlatformId platform, OrderId order) {
    return entityManager
        .createQuery(
            "select p from FirstPayment p where p.key.platformId = :platform and p.orderId = :order"
                + " order by p.key.firstPaymentId desc",
            FirstPayment.class)
        .setParameter("platform", platform.value())
        .setParameter("order", order.value())
        .getResultList();
  }

  @Override
  public Optional<FirstPayment> ofPayment(PlatformId platform, OrderId paymentOrder) {
    return entityManager
        .createQuery(
            "select p from FirstPayment p where p.key.platformId = :platform and p.paymentOrderId = :order",
            FirstPayment.class)
        .setParameter("platform", platform.value())
        .setParameter("order", paymentOrder.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public boolean isAnyAwaited(PlatformId platform, Instant now) {
    return entityManager
            .createQuery(
                "select count(p) from FirstPayment p where p.key.platformId = :platform"
                    + " and p.state = bank.depository.identity.FirstPaymentState.AWAITED"
                    + " and p.expiresAt > :now",
                Long.class)
            .setParameter("platform", platform.value())
            .setParameter("now", now)
            .getSingleResult()
        > 0;
  }

  @Override
  public List<FirstPayment> ofPayer(
      PlatformId platform, String reference, List<byte[]> accountDigests, int limit) {
    return entityManager
        .createQuery(
            "select p from FirstPayment p where p.key.platformId = :platform"
                + " and p.type = bank.depository.identity.FirstPaymentType.CUSTOMER_PAYS"
                + " and (p.reference = :reference or p.accountDigest in :digests)"
                + " order by p.key.firstPaymentId desc",
            FirstPayment.class)
        .setParameter("platform", platform.value())
        .setParameter("reference", reference)
        .setParameter("digests", accountDigests)
        .setMaxResults(limit)
        .getResultList();
  }
}
