package bank.depository.privacy.store;

import bank.depository.privacy.KeyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SqlKeyVersions implements KeyVersions {

  private static final String OLDER =
      " where purpose = :purpose and version < :newest and retired_at is null";

  private final EntityManager entityManager;

  SqlKeyVersions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void know(Map<String, Set<Integer>> versions, Instant now) {
    versions.forEach((purpose, all) -> all.forEach(version -> know(purpose, version, now)));
  }

  private void know(String purpose, int version, Instant now) {
    entityManager
        .createNativeQuery(
            "insert into depository.key_version (purpose, version, known_since)"
                + " values (:purpose, :version, :now) on conflict do nothing")
        .setParameter("purpose", purpose)
        .setParameter("version", version)
        .setParameter("now", now)
        .executeUpdate();
  }

  @Override
  public Map<String, Set<Integer>> inUse() {
    List<Tuple> rows =
        entityManager
            .createNativeQuery(
                "select purpose, version from depository.key_version where retired_at is null",
                Tuple.class)
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get(0, String.class),
                Collectors.mapping(row -> row.get(1, Integer.class), Collectors.toSet())));
  }

  @Override
  public Optional<Instant> emptySince(String purpose, int newest) {
    Tuple row =
        (Tuple)
            entityManager
                .createNativeQuery(
                    "select max(empty_since), count(*) = count(empty_since) from"
                        + " depository.key_version"
                        + OLDER,
                    Tuple.class)
                .setParameter("purpose", purpose)
                .setParameter("newest", newest)
                .getSingleResult();
    return row.get(1, Boolean.class)
        ? Optional.ofNullable(row.get(0, Instant.class))
        : Optional.empty();
  }

  @Override
  public void empty(String purpose, int newest, Instant now) {
    change("empty_since = :now", purpose, newest).setParameter("now", now).executeUpdate();
  }

  @Override
  public void notEmpty(String purpose, int newest) {
    change("empty_since = null", purpose, newest).executeUpdate();
  }

  @Override
  public void retire(String purpose, int newest, Instant now) {
    change("retired_at = :now", purpose, newest).setParameter("now", now).executeUpdate();
  }

  private Query change(String what, String purpose, int newest) {
    return entityManager
        .createNativeQuery("update depository.key_version set " + what + OLDER)
        .setParameter("purpose", purpose)
        .setParameter("newest", newest);
  }
}
