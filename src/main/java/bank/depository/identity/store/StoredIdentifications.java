package bank.depository.identity.store;

import bank.depository.identity.CheckKey;
import bank.depository.identity.Identification;
import bank.depository.identity.IdentificationKey;
import bank.depository.identity.Identifications;
import bank.depository.identity.IdentityMethod;
import bank.depository.identity.IdentityPurpose;
import bank.depository.identity.IssuerCheck;
import bank.depository.identity.PartyKind;
import bank.depository.shared.OrderId;
import bank.depository.shared.PlatformId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StoredIdentifications implements Identifications {

  private final EntityManager entityManager;

  StoredIdentifications(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Identification identification) {
    entityManager.persist(identification);
  }

  @Override
  public Optional<Identification> find(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(Identification.class, IdentificationKey.of(platform, order)));
  }

  @Override
  public Optional<Identification> lock(PlatformId platform, OrderId order) {
    return Optional.ofNullable(
        entityManager.find(
            Identification.class,
            IdentificationKey.of(platform, order),
            LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public List<Identification> underReview(int limit) {
    return entityManager
        .createQuery(
            "from Identification i where i.step = bank.depository.identity.IdentificationStep.REVIEW"
                + " order by i.changedAt",
            Identification.class)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public void add(IssuerCheck check) {
    entityManager.persist(check);
  }

  @Override
  public Optional<IssuerCheck> lockCheck(PlatformId platform, UUID check) {
    return Optional.ofNullable(
        entityManager.find(
            IssuerCheck.class,
            new CheckKey(platform.value(), check),
            LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  @SuppressWarnings("unchecked") // one text column
  public List<IdentityMethod> chosenMethods(
      IdentityPurpose purpose, PartyKind party, LocalDate day) {
    List<String> names =
        entityManager
            .createNativeQuery(
                "SELECT method FROM depository.identity_method WHERE purpose = :purpose AND party = :party"
                    + " AND valid_from <= :day AND (valid_to IS NULL OR valid_to >= :day)"
                    + " ORDER BY choice, method",
                String.class)
            .setParameter("purpose", purpose.name())
            .setParameter("party", party.name())
            .setParameter("day", day)
            .getResultList();
    return names.stream().map(IdentityMethod::valueOf).toList();
  }
}
